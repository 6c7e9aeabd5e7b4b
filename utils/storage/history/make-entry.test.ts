import fc from 'fast-check';
import { gzipSync } from 'fflate';
import { expect, test } from 'vitest';
import { keyForms } from '@/e2e/support/key-forms.ts';
import { base64, randomKey, salt, watchedKey } from '@/utils/detection/exchange.fixture.ts';
import { makeHop, makeRequest, makeSending } from '@/utils/sending/sending.fixture.ts';
import type { Sending } from '@/utils/sending/sending.ts';
import { entryAsSending } from './history-entry.ts';
import { type MadeEntry, makeEntry, mostResponseBytes } from './make-entry.ts';

const encode = (text: string) => new TextEncoder().encode(text);
const answer = (body: Uint8Array | string, type = 'application/json') => ({
  status: 200,
  headers: [['content-type', type] as [string, string]],
  body: typeof body === 'string' ? encode(body) : body,
});

function make(sending: Sending, ...keys: string[]): MadeEntry | null {
  return makeEntry(sending, { watched: keys.map((key) => watchedKey(key)), salt });
}

/** Everything that would be written, as text: bytes as Latin-1, and inflated or as UTF-16 where a test says so. */
function written(made: MadeEntry | null): string {
  if (made === null) return '';
  const { response, ...bodies } = made.bodies;
  return JSON.stringify([made.entry, bodies]) + Buffer.from(response).toString('latin1');
}

/** A key in every form that `keyForms` looks for, base64 with what stands around it. */
function wholeForms(key: string): string[] {
  const [plain = '', reversed = '', hex = '', upperHex = '', percent = ''] = keyForms(key);
  return [plain, reversed, hex, upperHex, percent, ...['', 'a', 'ab'].map((before) => base64(`${before}${key}:`))];
}

/** Where a form of a key may stand in a send. */
const places: Record<string, (form: string) => Partial<Sending>> = {
  'the path': (form) => ({ url: `https://sandbox.api.video/v/${form}`, request: makeRequest({ path: `/v/${form}` }) }),
  'the query': (form) => ({
    url: `https://sandbox.api.video/v?q=${form}`,
    request: makeRequest({ path: `/v?q=${form}` }),
  }),
  'a header': (form) => ({ headers: [['X-Note', form]], request: makeRequest({ headers: [['X-Note', form]] }) }),
  'a header observed': (form) => ({ hops: [makeHop({ requestHeaders: [['X-Note', `a ${form} b`]] })] }),
  'a header of the answer': (form) => ({
    hops: [makeHop({ answer: { status: 200, statusLine: `HTTP/1.1 200 ${form}`, headers: [['X-Note', form]] } })],
  }),
  'a redirect': (form) => ({ hops: [makeHop({ redirectUrl: `https://shop.example/${form}` })] }),
  'the body of the request': (form) => ({ body: form, request: makeRequest({ method: 'POST', body: form }) }),
  'JSON of the request': (form) => ({
    body: 'x',
    request: makeRequest({ method: 'POST', body: JSON.stringify({ note: `see ${form}.` }) }),
  }),
  'a field of a form': (form) => ({
    body: form,
    request: makeRequest({ method: 'POST', bodyKind: 'form', fields: [['note', form]] }),
  }),
  'a part of a form': (form) => ({
    body: form,
    request: makeRequest({
      method: 'POST',
      bodyKind: 'multipart',
      parts: [{ kind: 'text', name: 'note', value: form, contentType: '' }],
    }),
  }),
  'the body of the answer': (form) => ({ response: answer(`{"echo":"${form}"}`) }),
  'a text of the answer': (form) => ({ response: answer(`It is ${form}, they say.`, 'text/plain') }),
  'a failure': (form) => ({ failure: { kind: 'unknown', title: 'Failed', sentence: `It said ${form}.` } }),
};

test.each(Object.entries(places))('no form of a known key is kept from %s', (_name, place) => {
  fc.assert(
    fc.property(fc.integer({ min: 24, max: 60 }), fc.nat(), (length, pick) => {
      const key = randomKey(length);
      const whole = wholeForms(key);
      const form = whole[pick % whole.length] ?? key;
      const kept = written(make(makeSending(place(form)), key));
      for (const one of keyForms(key)) expect(kept).not.toContain(one);
    }),
    { numRuns: 60 },
  );
});

test.each(Object.entries(places))('what holds no key is kept as it was: %s', (_name, place) => {
  const made = make(makeSending(place('plain words')), randomKey());
  expect(written(made)).toContain('plain words');
  expect(made?.entry.notes).toEqual([]);
});

test('a key in a compressed body, and in UTF-16, is not kept', () => {
  const key = randomKey();
  const packed = make(
    makeSending({ response: answer(gzipSync(encode(`{"echo":"${key}"}`)), 'application/gzip') }),
    key,
  );
  expect(Buffer.from(packed?.bodies.response ?? []).toString('latin1')).not.toContain(key);
  const wide = new Uint8Array(Buffer.from(`{"echo":"${key}"}`, 'utf16le'));
  const kept = make(makeSending({ response: answer(wide, 'application/json; charset=utf-16le') }), key);
  expect(Buffer.from(kept?.bodies.response ?? []).toString('utf16le')).not.toContain(key);
  expect(Buffer.from(kept?.bodies.response ?? []).toString('latin1')).not.toContain(key);
});

test('an Authorization value is masked wherever it is shown, and what echoes it, though nobody watches it', () => {
  const key = randomKey();
  const authorization = `Basic ${base64(`${key}:`)}`;
  const sending = makeSending({
    authorization,
    headers: [['Authorization', authorization]],
    request: makeRequest({ headers: [['authorization', authorization]] }),
    hops: [makeHop({ requestHeaders: [['Authorization', authorization]] })],
    response: answer(`{"headers":{"authorization":"${authorization}"},"user":"${key}"}`),
  });
  const made = make(sending);
  const kept = written(made);
  for (const form of keyForms(key)) expect(kept).not.toContain(form);
  expect(made?.entry.sending.authorization).toBe('Basic ••••••••');
  expect(made?.entry.sending.hops[0]?.requestHeaders).toEqual([['Authorization', 'Basic ••••••••']]);
});

test('what /auth/api-key is asked with and answers is masked', () => {
  const [key, access, refresh] = [randomKey(), `${randomKey()}.${randomKey()}.${randomKey()}`, randomKey(200)];
  const made = make(
    makeSending({
      body: 'x',
      request: makeRequest({ method: 'POST', path: '/auth/api-key', body: JSON.stringify({ apiKey: key }) }),
      response: answer(
        JSON.stringify({ token_type: 'Bearer', expires_in: 3600, access_token: access, refresh_token: refresh }),
      ),
    }),
  );
  const kept = written(made);
  for (const secret of [key, access, refresh]) for (const form of keyForms(secret)) expect(kept).not.toContain(form);
  expect(JSON.parse(Buffer.from(made?.bodies.response ?? []).toString())).toEqual({
    token_type: 'Bearer',
    expires_in: 3600,
    access_token: '••••••••',
    refresh_token: '••••••••',
  });
});

test.each([
  ['Cookie', 'a=1'],
  ['X-Api-Key', 'short'],
  ['Proxy-Authorization', 'Digest user-name'],
])('the value of %s is masked', (name, value) => {
  const made = make(makeSending({ headers: [[name, value]] }));
  expect(made?.entry.sending.headers[0]?.[1]).toMatch(/••••••••$/);
  expect(written(made)).not.toContain(value.replace('Digest ', ''));
});

test('a word called a password is masked in its place and stays a word elsewhere', () => {
  const made = make(makeSending({ response: answer('{"password":"sandbox","environment":"sandbox"}') }));
  expect(Buffer.from(made?.bodies.response ?? []).toString()).toBe('{"password":"••••••••","environment":"sandbox"}');
});

test('a long answer is cut between two characters, and a key at the cut is not kept in part', () => {
  const key = randomKey();
  const text = `${'é'.repeat(mostResponseBytes / 2 - 10)}${key}${'é'.repeat(1000)}`;
  const made = make(makeSending({ response: answer(text, 'text/plain') }), key);
  const kept = new TextDecoder('utf-8', { fatal: true }).decode(made?.bodies.response);
  expect(kept).not.toContain(key.slice(0, 8));
  expect(made?.bodies.response.byteLength).toBeLessThanOrEqual(mostResponseBytes);
  expect(made?.entry.notes).toEqual([expect.stringMatching(/^Of the answer's 1\.0 MB, the first 1\.0 MB are kept\.$/)]);
});

test('the body of a request that is too long is left out and said', () => {
  const made = make(makeSending({ body: 'x', request: makeRequest({ method: 'POST', body: 'x'.repeat(300_000) }) }));
  expect(made?.bodies.request).toBe('');
  expect(made?.entry.notes[0]).toContain('The body of the request is longer than the 256 kB that are kept');
});

test('an entry with its bodies is the send again', () => {
  const sending = makeSending({ body: '{"a":1}', request: makeRequest({ method: 'POST', body: '{"a":1}' }) });
  const made = make(sending);
  expect(made && entryAsSending(made.entry, made.bodies)).toEqual(sending);
});

test('a key that nobody knows is masked in the fields and parts that are called as keys are', () => {
  const typed = randomKey();
  const request = makeRequest({
    method: 'POST',
    bodyKind: 'multipart',
    fields: [['apiKey', typed]],
    parts: [{ kind: 'text', name: 'refresh_token', value: typed, contentType: '' }],
  });
  const made = make(makeSending({ request, body: `apiKey=${typed}` }));
  expect(made).not.toBeNull();
  for (const form of keyForms(typed)) expect(written(made)).not.toContain(form);
});
