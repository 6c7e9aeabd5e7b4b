import { page, type Resource, type Site, serve } from '../../../e2e/sites/site.ts';
import { videoPage } from '../corpora/json-bodies.ts';
import { createSeeded, type Seeded } from '../corpora/seeded.ts';

export const busyHost = 'shop.example';
const requestsPerSecond = 100;

/** `key` leaves with one request in so many. */
const requestsPerLeak = 10;

/** A page that sends `requestsPerSecond` until its window hears `pause`: answers of 1.4 to 30 KB, and in one of ten requests `key` leaves. */
export function busySite(key: string, seed: number): Site {
  const seeded = createSeeded(seed);
  return serve({
    '/': page('A busy shop', [], `<script>${busyScript(key)}</script>`),
    '/videos': json(videoPage(seeded)),
    '/video': json(smallBody(seeded)),
  });
}

/** By the clock and not by the tick, so that a late tick makes up for what it missed. */
const busyScript = (key: string) => `
let sent = 0;
const start = performance.now();
const timer = setInterval(() => {
  for (const due = (performance.now() - start) / ${1000 / requestsPerSecond}; sent < due; sent++) {
    const path = sent % 8 === 0 ? '/videos' : '/video';
    const leak = sent % ${requestsPerLeak} === 0 ? '&apiKey=${key}' : '';
    void fetch(path + '?count=' + sent + leak, { method: sent % 3 ? 'GET' : 'POST', ...(sent % 3 ? {} : { body: '{"count":' + sent + '}' }) });
  }
}, 5);
addEventListener('pause', () => clearInterval(timer));`;

const json = (value: object): Resource => ({ type: 'application/json', body: JSON.stringify(value) });

function smallBody(seeded: Seeded): object {
  const text = JSON.stringify(videoPage(seeded)).slice(0, 1400);
  return { text };
}
