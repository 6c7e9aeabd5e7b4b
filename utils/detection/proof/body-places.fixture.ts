import { buildExchange } from '@/utils/detection/exchange.fixture.ts';
import type { Body } from '@/utils/http/exchange.ts';
import type { HeaderFields } from '@/utils/http/headers.ts';
import { type Escaped, htmlEscaped, jsonEscaped, type Payload, type Place, percentEscaped } from './place.fixture.ts';
import { alphanumeric, type Random } from './random.fixture.ts';
import { jsonWith, minifiedScript, name, noise, words } from './surroundings.fixture.ts';

/** Writes a body around the payload. */
export type WriteBody = (payload: Payload, random: Random) => Escaped;

const json: WriteBody = ({ text }, random) => {
  const value = jsonEscaped(text, random);
  return { ...value, text: jsonWith(value.text, random) };
};

const form: WriteBody = ({ text }, random) => {
  const value = percentEscaped(text, /^[\w.~*-]+$/, random);
  return { ...value, text: `a=1&${name(random)}=${value.text}${random.pick(['', '&b=2'])}` };
};

const text: WriteBody = (payload, random) => ({
  text: `${random.pick(['', `${words(random)} `])}${payload.text}${random.pick(['', ` ${words(random)}`])}`,
  depth: 0,
});

const noisyText: WriteBody = (payload, random) => ({
  text: `${noise(random)} ${payload.text} ${noise(random)}`,
  depth: 0,
});

const multipart: WriteBody = (payload, random) => {
  const boundary = `----WebKitFormBoundary${random.text(alphanumeric, 16)}`;
  const part = (field: string, value: string) =>
    `--${boundary}\r\nContent-Disposition: form-data; name="${field}"\r\n\r\n${value}\r\n`;
  return { text: `${part('a', words(random))}${part(name(random), payload.text)}--${boundary}--\r\n`, depth: 0 };
};

/** The payload as a string literal, or as the expression that it is. */
export function scriptWith({ text: payload, isSource }: Payload, random: Random): Escaped {
  const literal = isSource ? { text: payload, depth: 0 } : jsonEscaped(payload, random);
  const value = isSource ? payload : `"${literal.text}"`;
  const use = random.pick([`const k=${value};`, `f({apiKey:${value},a:1});`, `x=y?${value}:null;`]);
  return { ...literal, text: minifiedScript(random) + use + minifiedScript(random) };
}

const html: WriteBody = (payload, random) => {
  const inScript = payload.isSource || random.chance(0.3);
  const value = inScript ? scriptWith(payload, random) : htmlEscaped(payload.text, random);
  const element = inScript
    ? `<script>${value.text}</script>`
    : random.pick([`<div data-config="${value.text}">`, `<p>${value.text}</p>`, `<a href="/x?k=${value.text}">x</a>`]);
  return {
    ...value,
    text: `<!doctype html><title>${words(random, 3)}</title>${element}<p>it&#39;s &amp; ${words(random)}`,
  };
};

/** A script in a JSON string: what is escaped in the script is so twice. */
const sourceMap: WriteBody = (payload, random) => {
  const script = scriptWith(payload, random);
  const map = { version: 3, sources: ['app.ts'], sourcesContent: [script.text], names: [], mappings: 'AAAA,SAASA' };
  const isEscaped = payload.isSource || /["\\]/.test(payload.text);
  return { text: JSON.stringify(map), depth: script.depth + (isEscaped ? 1 : 0) };
};

const eventStream: WriteBody = (payload, random) => {
  const value = json(payload, random);
  return { ...value, text: `id: ${random.below(99)}\ndata: ${value.text.replaceAll(/\n\s*/g, '')}\n\n` };
};

const dataUrl: WriteBody = (payload, random) => {
  const [inside, type] = random.chance(0.5)
    ? [scriptWith(payload, random), 'text/javascript']
    : [json(payload, random), 'application/json'];
  const url = random.chance(0.6)
    ? `data:${type};base64,${Buffer.from(inside.text).toString('base64')}`
    : `data:${type},${encodeURIComponent(inside.text)}`;
  const text = random.pick([
    `body{background:url(${url})}`,
    `${minifiedScript(random)}\n//# sourceMappingURL=${url}`,
    `<script src="${url}"></script>`,
  ]);
  return { text, depth: inside.depth + 1 };
};

export const textBodies = {
  request: { JSON: json, form, multipart, text, 'noisy text': noisyText },
  response: {
    script: scriptWith,
    HTML: html,
    JSON: json,
    'source map': sourceMap,
    'event stream': eventStream,
    'data URL': dataUrl,
    text,
  },
} satisfies Record<'request' | 'response', Record<string, WriteBody>>;

/** In text, or in the bytes of it, as the browser happens to give it. */
export const bodyPlaces: Readonly<Record<string, Place>> = {
  ...textPlaces('request'),
  ...textPlaces('response'),
  'request body, multipart with a file': bytesPlace('request', multipartFile),
  'request body, binary': bytesPlace('request', binary),
  'response body, binary': bytesPlace('response', binary),
};

function textPlaces(side: 'request' | 'response'): Record<string, Place> {
  return Object.fromEntries(
    Object.entries(textBodies[side]).map(([kind, write]) => {
      const put: Place['put'] = (payload, random) => {
        const { text, depth } = write(payload, random);
        const body: Body = random.chance(0.7) ? { kind: 'text', text } : { kind: 'bytes', bytes: Buffer.from(text) };
        // The browser has decoded a response already, whatever its header says.
        const headers: HeaderFields = side === 'response' && random.chance(0.2) ? [['Content-Encoding', 'gzip']] : [];
        return { exchange: withBody(side, body, headers), text, depth };
      };
      return [`${side} body, ${kind}`, { part: `${side}.body`, put } as const];
    }),
  );
}

export function withBody(side: 'request' | 'response', body: Body, headers: HeaderFields = []) {
  return buildExchange(
    side === 'request' ? { request: { method: 'POST', headers, body } } : { response: { headers, body } },
  );
}

function bytesPlace(side: 'request' | 'response', write: (payload: Payload, random: Random) => Uint8Array): Place {
  return {
    part: `${side}.body`,
    put: (payload, random) => {
      const body: Body = { kind: 'bytes', bytes: write(payload, random) };
      return { exchange: withBody(side, body), text: payload.text, depth: 0 };
    },
  };
}

/** Bytes that are no UTF-8, before and after. */
export function binary({ text: payload }: Payload, random: Random): Uint8Array {
  const junk = () =>
    Buffer.concat([random.bytes(random.between(0, 40)), Buffer.of(0xff, random.pick([0, 0x20, 0x0a]))]);
  return Buffer.concat([junk(), Buffer.from(payload), junk().reverse(), junk()]);
}

function multipartFile(payload: Payload, random: Random): Uint8Array {
  const head = (field: string, more: string) =>
    `--x7\r\nContent-Disposition: form-data; name="${field}"${more}\r\n\r\n`;
  const file = head('file', '; filename="a.bin"\r\nContent-Type: application/octet-stream');
  const inFile = random.chance(0.5);
  const bytes = inFile ? binary(payload, random) : random.bytes(50);
  const value = inFile ? words(random) : payload.text;
  return Buffer.concat([Buffer.from(file), bytes, Buffer.from(`\r\n${head('note', '')}${value}\r\n--x7--\r\n`)]);
}
