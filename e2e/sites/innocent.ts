import { createHash, randomBytes, randomUUID } from 'node:crypto';
import { json, page, type Site, script, serve } from './site.ts';

const random = (bytes: number) => randomBytes(bytes).toString('base64url');
const id = (prefix: string) => prefix + randomBytes(11).toString('hex');

/** A PKCE challenge (RFC 7636) of letters and digits only: the same length and alphabet as an API key. */
function challengeLikeAKey(): string {
  for (;;) {
    const challenge = createHash('sha256').update(randomBytes(32)).digest('base64url');
    if (/^[0-9A-Za-z]{43}$/.test(challenge)) return challenge;
  }
}

const innocentScript = () => `const other = 'https://other.example';
const text = (value) => JSON.stringify(value);

function upload() {
  const body = new FormData();
  body.append('file', new File(['film'], 'film.mp4'));
  return fetch('https://ws.api.video/upload?token=${id('to')}', { method: 'POST', body });
}

const requests = [
  upload(),
  fetch('https://ws.api.video/videos/${id('vi')}'),
  fetch('https://vod.api.video/vod/${id('vi')}/token/${randomUUID()}/hls/manifest.m3u8', { mode: 'no-cors' }),
  fetch(other + '/authorize?code_challenge_method=S256&code_challenge=${challengeLikeAKey()}'),
  fetch(other + '/token', { method: 'POST', body: new URLSearchParams({ code_verifier: '${random(32)}' }) }),
  fetch(other + '/basic', { headers: { Authorization: 'Basic ' + btoa('reader:${random(18)}') } }),
  fetch(other + '/basic-no-password', { headers: { Authorization: 'Basic ' + btoa('${challengeLikeAKey()}:') } }),
  fetch(other + '/bearer', { headers: { Authorization: 'Bearer ${random(40)}' } }),
  fetch(other + '/charge', { method: 'POST', body: text({ apiKey: 'pk_live_${random(18)}' }) }),
  fetch(other + '/map?key=AIza${random(26)}'),
  fetch(other + '/session/${randomUUID()}?etag=${randomBytes(32).toString('hex')}'),
  fetch('/config.json').then((response) => response.json()),
];
Promise.allSettled(requests).then(done);
`;

const config = () => ({
  videoId: id('vi'),
  playerId: id('pl'),
  liveStreamId: id('li'),
  uploadToken: id('to'),
  build: createHash('sha1').update(randomBytes(8)).digest('hex'),
  integrity: `sha256-${randomBytes(32).toString('base64')}`,
  session: randomUUID(),
  nonce: challengeLikeAKey(),
});

/**
 * A page, for innocent.example, full of what resembles a key and is none, made anew for each site: nothing may be found.
 * It sends to ws.api.video, vod.api.video and other.example.
 */
export function innocentSite(): Site {
  return serve({
    '/': page('Nothing to see', ['/innocent.js']),
    '/innocent.js': script(innocentScript()),
    '/config.json': json(config()),
  });
}
