import { gunzipSync } from 'node:zlib';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { problemNames } from '../api/problems.ts';
import type { Emulator } from '../emulator.ts';
import { headerValues } from '../raw-header.ts';
import { startEmulator } from '../start-emulator.ts';
import { send, type TestRequest, type TestResponse } from '../test-client.ts';
import { emulations } from './emulations.ts';

let emulator: Emulator;

beforeAll(async () => {
  emulator = await startEmulator({ pieceDelay: 1 });
});
afterAll(() => emulator.close());

const emulate = (name: string, request: TestRequest = {}) =>
  send(emulator, `/videos?pageSize=2&emulate=${name}`, request);
const lines = ({ body }: TestResponse) => body.toString().split('\n').length;
const latin1Title = '{"title":"Vidéo où Zoë naît"}';

function expectPage(response: TestResponse, title: string): void {
  expect(response.header('content-type')).toBe('text/html');
  expect(response.body.toString()).toContain(`<h1>${title}</h1></center>\r\n`);
  expect(response.body.toString()).not.toMatch(/[^\r]\n/);
}

function expectBig(response: TestResponse): void {
  expect(response.body.length).toBeGreaterThan(4.9e6);
  expect(response.body.length).toBeLessThan(6e6);
}

/** What each answer is about; those that are not awaited in full have tests of their own below. */
const checks: Readonly<Record<string, (response: TestResponse) => void>> = {
  'status-disagrees': ({ status, json }) => {
    expect([status, json()]).toMatchObject([401, { status: 403 }]);
  },
  'hostile-text': ({ body }) => expect(body.toString()).toContain('\u202egnp\u2066'),
  'hostile-problem': ({ status, body }) =>
    expect([status, body.toString()]).toEqual([401, expect.stringContaining('\u202egnp')]),
  'html-401': (response) => expectPage(response, '401 Authorization Required'),
  'html-502': (response) => expectPage(response, '502 Bad Gateway'),
  'html-script': ({ body }) => expect(body.toString()).toContain('<script>window.ran ='),
  image: ({ body }) => expect(body.subarray(0, 8)).toEqual(Buffer.from('\x89PNG\r\n\x1a\n', 'latin1')),
  sound: ({ body }) => expect(body.toString('latin1', 0, 12)).toMatch(/^RIFF....WAVE$/s),
  created: leadsTo(201, '/videos?currentPage=1&created=1'),
  empty: (response) => {
    expect([response.status, response.body.length, response.header('content-length')]).toEqual([401, 0, '0']);
    expect(response.header('content-type')).toBeNull();
  },
  '5mb-lines': (response) => {
    expectBig(response);
    expect(response.json()).toHaveProperty('data');
    expect(lines(response)).toBeGreaterThan(50_000);
  },
  '5mb-one-line': (response) => {
    expectBig(response);
    expect(response.json()).toHaveProperty('data');
    expect(lines(response)).toBe(1);
  },
  '5mb-small-values': (response) => {
    expectBig(response);
    expect(response.json()).toHaveLength(86_000);
  },
  binary: ({ body }) => {
    expect(body).toHaveLength(1024);
    expect(new Set(body).size).toBe(256);
  },
  'not-utf8': (response) => {
    expect(response.header('content-type')).toBe('application/json');
    expect(response.body).toEqual(Buffer.from(latin1Title, 'latin1'));
  },
  'not-utf8-charset': (response) => {
    expect(response.header('content-type')).toBe('application/json; charset=ISO-8859-1');
    expect(response.body).toEqual(Buffer.from(latin1Title, 'latin1'));
  },
  'byte-order-mark': ({ body }) => expect([...body.subarray(0, 4)]).toEqual([0xef, 0xbb, 0xbf, 0x7b]),
  'invalid-json': (response) => {
    expect(response.header('content-type')).toBe('application/json');
    expect(() => response.json()).toThrow(SyntaxError);
  },
  'big-numbers-and-duplicates': (response) => {
    for (const part of ['12345678901234567890', '1.0,', '1e400', '-0,', '"second"', String.raw`\ud83d\ude00`])
      expect(response.body.toString()).toContain(part);
    // It is valid JSON, and yet it does not survive a parser.
    expect(JSON.stringify(response.json(), null, 2)).not.toBe(response.body.toString().trimEnd());
  },
  gzip: (response) => {
    expect(response.header('content-encoding')).toBe('gzip');
    expect(JSON.parse(gunzipSync(response.body).toString())).toEqual({ title: 'unpacked' });
  },
  slow: (response) => {
    expect(response.header('transfer-encoding')).toBe('chunked');
    expect(response.json()).toHaveProperty('data');
  },
  'cut-off': (response) => {
    expect(response.complete).toBe(false);
    expect(response.body.length).toBe(Math.floor(Number(response.header('content-length')) / 2));
  },
  'duplicate-headers': ({ headers }) => {
    expect(headers.filter(([name]) => name.toLowerCase() === 'x-request-id')).toEqual([
      ['x-request-ID', 'first'],
      ['X-Request-Id', 'second'],
      ['X-REQUEST-ID', 'first'],
    ]);
    expect(headerValues(headers, 'set-cookie')).toEqual(['one=1; Path=/', 'two=2; Path=/']);
    expect(headers).toContainEqual(['x-empty', '']);
  },
  'two-challenges': ({ status, headers }) => {
    expect([status, headerValues(headers, 'www-authenticate').length]).toEqual([401, 2]);
  },
  'no-content-type': (response) => {
    expect(response.header('content-type')).toBeNull();
    expect(response.json()).toEqual({ labelled: false });
  },
  'redirect-same': leadsTo(302, '/videos?pageSize=2'),
  'redirect-same-307': leadsTo(307, 'https://sandbox.api.video/videos?pageSize=2'),
  'redirect-other': leadsTo(302, 'https://ws.api.video/videos?pageSize=2'),
  'redirect-foreign': leadsTo(302, 'https://foreign.example/videos?pageSize=2'),
  'redirect-loop': leadsTo(302, 'https://sandbox.api.video/videos?pageSize=2&emulate=redirect-loop'),
};

function leadsTo(status: number, location: string) {
  return (response: TestResponse) => expect([response.status, response.header('location')]).toEqual([status, location]);
}

test.each(Object.entries(checks))('%s', async (name, check) => {
  check(await emulate(name));
});

test('a redirect goes where the query says', async () => {
  leadsTo(
    302,
    'http://other.example/x?y=1',
  )(await emulate('redirect-foreign&emulate-to=http%3A%2F%2Fother.example%2Fx%3Fy%3D1'));
});

test('slow-released: one piece at once, then one for each release', async () => {
  const arrived: number[] = [];
  const response = await emulate('slow-released', {
    onData: (sofar) => {
      arrived.push(sofar.length);
      emulator.releaseNextPiece();
    },
  });
  const piece = arrived[0] ?? 0;
  expect(arrived).toEqual([piece, 2 * piece, 3 * piece, 4 * piece, response.body.length]);
  expect(response.json()).toHaveProperty('data');
});

test('cut-off-released: half the body, and the end of the connection at the release', async () => {
  const response = await emulate('cut-off-released', { onData: () => emulator.releaseNextPiece() });
  expect(response.complete).toBe(false);
  expect(response.body.length).toBe(Math.floor(Number(response.header('content-length')) / 2));
});

test('hang: no answer until the client leaves', async () => {
  const leaving = new AbortController();
  const left = expect(emulate('hang', { signal: leaving.signal })).rejects.toThrow('aborted');
  const record = await emulator.waitForRequest(({ path }) => path.endsWith('hang'));
  // Another request is served meanwhile, and the hanging one is still without answer.
  expect((await emulate('empty')).status).toBe(401);
  expect(record.response).toBeNull();
  leaving.abort();
  await left;
});

test('every emulation is tested, and its name is its own', () => {
  const tested = [...Object.keys(checks), ...problemNames, 'slow-released', 'cut-off-released', 'hang'];
  expect(emulations.map(({ name }) => name).toSorted()).toEqual(tested.toSorted());
  expect(new Set(tested).size).toBe(tested.length);
});
