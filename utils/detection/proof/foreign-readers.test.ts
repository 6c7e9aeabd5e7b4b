import { expect, test } from 'vitest';
import { readAuthorization } from '@/utils/auth/anatomy.ts';
import { readProblem } from '@/utils/auth/diagnosis/read-problem.ts';
import { readJsonWebToken } from '@/utils/auth/json-web-token.ts';
import { readPastedKey } from '@/utils/auth/pasted-key.ts';
import { readCurl } from '@/utils/curl/read-curl.ts';
import { cutByUnseen } from '@/utils/encoding/unseen.ts';
import { explainHeader } from '@/utils/http/explain-header.ts';
import { exchangeFromHarEntry } from '@/utils/http/har-entry.ts';
import { checkJson, locateJsonError } from '@/utils/http/json-error.ts';
import { readJsonTree } from '@/utils/http/json-tree.ts';
import { parseMediaType } from '@/utils/http/media-type.ts';
import { prettyJson } from '@/utils/http/pretty-json.ts';
import { readQuery } from '@/utils/http/query-parameters.ts';
import { readRateLimit } from '@/utils/http/rate-limit.ts';
import { composeUrl, validateHeader } from '@/utils/http/request-target.ts';
import { importOpenApi } from '@/utils/openapi/import-openapi.ts';
import { apiVideo } from '@/utils/providers/api-video.ts';
import { readBase } from '@/utils/providers/bound-host.ts';
import { mutate } from './mutate.fixture.ts';
import { randomFor } from './random.fixture.ts';

/** AUTHLENS_HOSTILE=1000000 tries a million. */
const inputs = Number(process.env.AUTHLENS_HOSTILE ?? 5000);

const json = '{"title":"A film","tags":["a","é 🎬"],"size":12345678901234567890,"nested":{"a":[1,null,true,-0.5e3]}}';
const problem =
  '{"type":"https://docs.api.video/reference/invalid-credential","title":"The API key is not valid.","name":"apiKey","status":401}';
const entry = JSON.stringify({
  startedDateTime: '2026-01-02T03:04:05.678Z',
  pageref: 'page_1',
  request: {
    method: 'POST',
    url: 'https://ws.api.video/videos?a=1',
    headers: [{ name: 'Authorization', value: 'Basic Zm9vOg==' }],
    postData: { mimeType: 'application/json', text: '{"a":1}' },
  },
  response: {
    status: 200,
    statusText: 'OK',
    headers: [{ name: 'Content-Type', value: 'text/plain' }],
    content: { size: 2, mimeType: 'text/plain', text: 'ok' },
  },
  _webSocketMessages: [{ type: 'send', time: 1, opcode: 1, data: 'hello' }],
});
const openApi = JSON.stringify({
  openapi: '3.0.3',
  info: { title: 'Parcels', version: '1' },
  servers: [{ url: 'https://parcels.example/v1' }],
  paths: { '/parcels/{id}': { get: { parameters: [{ name: 'id', in: 'path', required: true }], tags: ['a'] } } },
});

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
}

/** What takes text that others have written apart, each with real samples. None of them may throw. */
const readers: readonly { readonly name: string; readonly samples: readonly string[]; readonly read: Read }[] = [
  {
    name: 'cURL',
    samples: [
      `curl 'https://ws.api.video/videos?a=1' -H 'Authorization: Basic Zm9vOg==' --data-raw '{"a":1}' -F 'file=@a.mp4' -u 'a:b'`,
      'curl ^"https://ws.api.video/^" ^\n  -H ^"accept: */*^" --data-raw ^"^{^\\^"a^\\^":1^}^"',
      `curl.exe 'https://ws.api.video/' -d "{\`"a\`":1}"`,
    ],
    read: readCurl,
  },
  {
    name: 'HAR',
    samples: [entry],
    read: (text) => exchangeFromHarEntry(parsed(text), { index: 0, pageUrls: new Map(), content: null }),
  },
  {
    name: 'JSON',
    samples: [json, problem, entry],
    read: (text) => [locateJsonError(text), ...checkJson(text), ...(isJson(text) ? whole(text) : [])],
  },
  {
    name: 'a body of 401',
    samples: [problem],
    read: (text) => readProblem({ status: 401, headers: [], body: text }, apiVideo),
  },
  {
    name: 'an Authorization value',
    samples: ['Basic Zm9vOmJhcg==', 'Bearer eyJhbGciOiJub25lIn0.eyJpYXQiOjF9.x', 'basic  Zm9v', 'Digest realm="a"'],
    read: readAuthorization,
  },
  {
    name: 'a token',
    samples: ['eyJhbGciOiJub25lIn0.eyJpYXQiOjEsImV4cCI6MiwicHJvamVjdElkIjoicHIxIn0.x'],
    read: readJsonWebToken,
  },
  {
    name: 'a pasted key',
    samples: ['"L7plainlyFakeKeyOfFortyThreeCharactersOrSo"', 'Authorization: Basic Zm9vOg==', 'key = `abc`;'],
    read: (text) => readPastedKey(text, apiVideo),
  },
  {
    name: 'a header',
    samples: [
      'max-age=60, private',
      '120',
      'Wed, 21 Oct 2026 07:28:00 GMT',
      'a=1; Path=/; Secure',
      'text/html;charset="a"',
    ],
    read: (text) =>
      ['Cache-Control', 'Retry-After', 'Set-Cookie', 'Location', 'WWW-Authenticate', 'Content-Type'].map((name) => [
        ...[explainHeader(name, text), validateHeader(name, text), validateHeader(text, name), parseMediaType(text)],
        readRateLimit([['X-RateLimit-Limit', text]]),
      ]),
  },
  {
    name: 'a URL',
    samples: [
      'https://proxy.example:8443/api?a=1#b',
      '/videos/{id}?tags[]=a&b=%20',
      'http://[::1]/x',
      'https://u:p@a.example/',
    ],
    read: (text) => [readBase(text), readQuery(text), composeUrl('https://ws.api.video', text)],
  },
  { name: 'OpenAPI', samples: [openApi], read: importOpenApi },
];

type Read = (text: string) => unknown;

function isJson(text: string): boolean {
  return locateJsonError(text) === null;
}

const whole = (text: string) => [...prettyJson(text), ...readJsonTree(text)];

test.each(readers)(
  '$name, mutated: nothing throws, and what is shown of it is the text',
  ({ name, samples, read }) => {
    const share = Math.ceil(inputs / readers.length);
    const complaints: string[] = [];
    for (let index = 0; index < share && complaints.length < 10; index += 1) {
      const random = randomFor('foreign', name, index);
      const text = mutate(random.pick(samples), random);
      try {
        read(text);
        const shown = cutByUnseen(text).map(({ text: piece }) => piece);
        if (shown.join('') !== text) complaints.push(`changed: input ${index}: ${JSON.stringify(text)}`);
      } catch (error) {
        complaints.push(`${String(error)}: input ${index}: ${JSON.stringify(text).slice(0, 2000)}`);
      }
    }
    expect(complaints).toEqual([]);
  },
  60_000 + inputs,
);
