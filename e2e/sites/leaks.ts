import { callSite, placeOf } from './call-site.ts';
import * as scripts from './leak-scripts.ts';
import { json, page, type Resource, type Site, script, serve } from './site.ts';

/** One page that leaks a key in one way, and what the browser names as the initiator of the leaking request. */
export interface Leak {
  /** The page on leaks.example. */
  path: string;
  /** The host that the leaking request goes to. */
  host: string;
  part: 'request.header' | 'request.url' | 'request.body' | 'response.body';
  /** The leaking call; line and column count from 1. Null for a form, where Chromium names no script. */
  initiator: { url: string; function: string; line: number; column: number } | null;
  /** In a response body: where the key stands. */
  position: { line: number; column: number } | null;
}

interface Plan {
  path: string;
  host: string;
  part: Leak['part'];
  /** The URL of the leaking script. */
  url: string;
  function: string;
  text: (key: string) => string;
}

const here = 'https://leaks.example';
const api = 'ws.api.video';
const stats = 'stats.example';

// biome-ignore format: a table
const plans: Plan[] = [
  { path: '/fetch', host: api, part: 'request.header', url: `${here}/fetch.js`, function: 'loadVideos', text: scripts.fetchScript },
  { path: '/inline', host: api, part: 'request.header', url: `${here}/inline`, function: 'loadVideos', text: (key) => inlinePage(key).body },
  { path: '/xhr', host: api, part: 'request.header', url: `${here}/xhr.js`, function: 'listVideos', text: scripts.xhrScript },
  { path: '/json-body', host: api, part: 'request.body', url: `${here}/json-body.js`, function: 'authenticate', text: scripts.jsonBodyScript },
  { path: '/form', host: 'frame.example', part: 'request.body', url: `${here}/form.js`, function: 'sendForm', text: scripts.formScript },
  { path: '/beacon', host: stats, part: 'request.body', url: `${here}/beacon.js`, function: 'reportVisit', text: scripts.beaconScript },
  { path: '/query', host: stats, part: 'request.url', url: `${here}/query.js`, function: 'track', text: scripts.queryScript },
  { path: '/worker', host: api, part: 'request.header', url: `${here}/worker-task.js`, function: 'loadInWorker', text: scripts.workerScript },
  { path: '/iframe-same-site', host: api, part: 'request.header', url: `${here}/frame.js`, function: 'loadInFrame', text: scripts.frameScript },
  { path: '/iframe-cross-site', host: api, part: 'request.header', url: 'https://frame.example/frame.js', function: 'loadInFrame', text: scripts.frameScript },
  { path: '/url-userinfo', host: api, part: 'request.url', url: `${here}/url-userinfo.js`, function: 'openVideos', text: scripts.userInfoScript },
  { path: '/response-body', host: 'leaks.example', part: 'response.body', url: `${here}/response-body.js`, function: 'loadConfig', text: scripts.configScript },
];

/**
 * Every leaking page that holds `key`, with the position of the leaking call in the very script that `leakSites` serves.
 * `/url-userinfo` leaves the page for the API: Chromium refuses such URLs everywhere but in the address of a tab.
 */
export function leaksOf(key: string): Leak[] {
  return plans.map(({ path, host, part, url, function: name, text }) => {
    const initiator = text === scripts.formScript ? null : { url, function: name, ...callSite(text(key)) };
    const position = part === 'response.body' ? placeOf(config(key).body, key) : null;
    return { path, host, part, initiator, position };
  });
}

/** The leaking pages, on leaks.example and, for the cross-site frame and the form, frame.example. They send to ws.api.video and stats.example. */
export function leakSites({ key }: { key: string }): Record<'leaks.example' | 'frame.example', Site> {
  return {
    'leaks.example': serve({ ...leakingScripts(key), ...leakingPages(key) }),
    'frame.example': serve(frameResources(key)),
  };
}

function leakingScripts(key: string): Record<string, Resource> {
  const own = plans.filter(({ url }) => url.startsWith(here));
  return Object.fromEntries(own.map(({ url, text }) => [new URL(url).pathname, script(text(key))]));
}

function leakingPages(key: string): Record<string, Resource> {
  const form = `<form method="post" action="https://frame.example/form" target="result"><input name="apiKey"></form><iframe name="result"></iframe>`;
  const simple = ['fetch', 'xhr', 'json-body', 'beacon', 'query', 'url-userinfo', 'response-body'];
  return {
    ...Object.fromEntries(simple.map((name) => [`/${name}`, page(name, [`/${name}.js`])])),
    ...frameResources(key),
    '/inline': inlinePage(key),
    '/form': page('form', ['/form.js'], form),
    '/worker': page('worker', ['/worker.js']),
    '/worker.js': script(scripts.startWorkerScript()),
    '/iframe-same-site': page('same-site frame', [], '<iframe src="/frame"></iframe>'),
    '/iframe-cross-site': page('cross-site frame', [], '<iframe src="https://frame.example/frame"></iframe>'),
    '/config.json': config(key),
  };
}

const config = (key: string) => json({ theme: 'dark', apiVideo: { key } });

/** A page whose own HTML holds the script and the key. */
function inlinePage(key: string) {
  return page('inline', [], `<script>${scripts.fetchScript(key)}</script>`);
}

function frameResources(key: string): Record<string, Resource> {
  return {
    '/frame': page('frame', ['/frame.js']),
    '/frame.js': script(scripts.frameScript(key)),
    '/form': page('Thank you', []),
  };
}
