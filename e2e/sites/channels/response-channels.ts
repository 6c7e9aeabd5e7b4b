import { gzipSync } from 'node:zlib';
import { placeOf } from '../call-site.ts';
import { base64, htmlEntities, jsonEscapes } from '../forms.ts';
import { type Resource, script } from '../site.ts';
import { type Channel, channel, here } from './channel.ts';
import type { EncodingLayer } from './parts.ts';

/** Files that bring the key to the page. */
export function responseChannels(key: string): Channel[] {
  return [...scriptChannels(key), ...fetchedChannels(key), ...documentChannels(key)];
}

function scriptChannels(key: string): Channel[] {
  const filler = 'a'
    .repeat(40)
    .split('')
    .map((_, index) => `function f${index}(a){return a+${index}}`)
    .join('');
  const bundle = `!function(){"use strict";${filler}var o={k:"${key}",u:"/"};window.app=o,done()}();`;
  const half = key.length / 2;
  const joined = `const key = '${key.slice(0, half)}' + '${key.slice(half)}';\ndone();\n`;
  const brought = (path: string, text: string, found: string) => {
    const tag = `<script src="${path}.min.js">`;
    const file = { url: `${here}${path}.min.js`, part: 'response.body', name: null, wire: found } as const;
    return channel(path, {
      ...{ ...file, position: placeOf(text, found), body: `${tag}</script>`, tag },
      files: { [`${path}.min.js`]: script(text) },
    });
  };
  return [brought('/bundle', bundle, key), brought('/joined-literals', joined, key.slice(0, half))];
}

/** Files that a script of the page fetches. */
function fetchedChannels(key: string): Channel[] {
  const map = JSON.stringify({
    version: 3,
    sources: ['app.ts'],
    sourcesContent: [`const key = "${key}";\n`],
    mappings: '',
  });
  const settings = `{\n  "video": {\n    "secret": "${jsonEscapes(key)}"\n  }\n}\n`;
  const fetched = (path: string, file: Resource, rest: Partial<Channel> & Pick<Channel, 'wire'>) =>
    channel(path, {
      ...{ url: `${here}${path}.file`, part: 'response.body', name: null, function: 'load', ...rest },
      files: { [`${path}.file`]: file },
      script: `async function load() {
  const response = await /*leak*/fetch('${path}.file');
  await response.arrayBuffer();
}

load().finally(done);
`,
    });
  return [
    fetched('/source-map', { type: 'application/json', body: map }, { wire: key, position: placeOf(map, key) }),
    fetched(
      '/json-escapes',
      { type: 'application/json', body: settings },
      {
        ...{
          wire: jsonEscapes(key),
          name: 'secret',
          encodings: ['json'],
          position: placeOf(settings, jsonEscapes(key)),
        },
      },
    ),
    fetched(
      '/gzip-file',
      { type: 'application/gzip', body: gzipSync(settings.replace(jsonEscapes(key), key)) },
      {
        // Compressed data has no lines.
        ...{ wire: key, encodings: ['gzip'], position: null },
      },
    ),
    fetched(
      '/response-header',
      { type: 'text/plain', body: '', headers: { 'X-Api-Key': key } },
      {
        ...{ wire: key, part: 'response.header', name: 'X-Api-Key' },
      },
    ),
  ];
}

/** The document itself. */
function documentChannels(key: string): Channel[] {
  const settings = '{"key":"';
  const data = base64(`${settings}${key}"}`);
  // Base64 tells four characters for three bytes.
  const inData = data.slice(Math.floor((settings.length * 4) / 3));
  const entities = htmlEntities(key);
  return [
    documentChannel('/data-url', `<a href="data:application/json;base64,${data}">settings</a>`, inData, 'base64'),
    documentChannel('/html-attribute', `<div data-key="${entities}"></div>`, entities, 'html'),
  ];
}

function documentChannel(path: string, body: string, form: string, encoding: EncodingLayer): Channel {
  const made = channel(path, {
    ...{ url: here + path, part: 'response.body', name: null, encodings: [encoding], wire: form },
    ...{ body, script: 'done();\n' },
  });
  return { ...made, position: placeOf(made.files[path]?.body.toString() ?? '', form) };
}
