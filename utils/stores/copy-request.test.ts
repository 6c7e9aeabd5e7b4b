import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { keyForms } from '@/e2e/support/key-forms.ts';
import { copyText } from '@/utils/capture/copy-text.ts';
import { salt } from '@/utils/detection/exchange.fixture.ts';
import type { KeyScheme } from '@/utils/providers/api-target.ts';
import { prepareSend } from '@/utils/sending/prepare-send.ts';
import { makeRequest } from '@/utils/sending/sending.fixture.ts';
import type { PlaygroundRequest } from '@/utils/sending/sending.ts';
import { fetchSnippet } from '@/utils/snippets/fetch-snippet.ts';
import { pythonSnippet } from '@/utils/snippets/python-snippet.ts';
import { makeSandboxKey, makeWatchedRecord } from '@/utils/vault/key-record.fixture.ts';
import { type CopyOutcome, copyRequest, readCopyable } from './copy-request.ts';
import { useKeys } from './keys-store.ts';
import { useSession } from './session-store.ts';

vi.mock('@/utils/capture/copy-text.ts', () => ({ copyText: vi.fn(() => true) }));
const clipboard = vi.mocked(copyText);
const copied = () => clipboard.mock.lastCall?.[0] ?? '';

const key = makeSandboxKey({ id: 's1' });
const production = 'L7plainlyFakeProductionKeyOfFortyThreeChars';

beforeEach(() => {
  clipboard.mockClear();
  clipboard.mockReturnValue(true);
  useKeys.setState({ keys: [key, makeWatchedRecord(production)], salt, openValues: {} });
});
afterEach(() => useSession.setState({ tokens: [] }));

async function copy(
  changes: Partial<PlaygroundRequest>,
  { disclosed = false, format = pythonSnippet } = {},
): Promise<CopyOutcome> {
  const request = makeRequest({ keyId: 's1', ...changes });
  const result = prepareSend(request, useKeys.getState().keys);
  const copyable = result.ok ? readCopyable(request, result.prepared) : null;
  if (copyable === null) throw new Error('This cannot be sent.');
  return copyRequest(copyable, format, disclosed);
}

const authorization = (value: string): Partial<PlaygroundRequest> => ({
  keyId: null,
  headers: [['Authorization', value]],
});

test.each<[string, Partial<PlaygroundRequest>, string]>([
  ['a key', {}, 'Copied as Python, the key left out: set APIVIDEO_KEY.'],
  ['a token', { scheme: 'Bearer' }, 'Copied as Python, the access token left out: set APIVIDEO_ACCESS_TOKEN.'],
  ['another value', authorization('Odd a'), 'Copied as Python, the Authorization value left out: set AUTHORIZATION.'],
  ['nothing', { keyId: null }, 'Copied as Python. The request carries no credential.'],
  [
    'a key in the body',
    { keyId: null, method: 'POST', body: `{"apiKey": "${key.value}"}` },
    'Copied as Python, the key left out: set APIVIDEO_KEY.',
  ],
])('%s is left out, and the sentence says so', async (_what, changes, message) => {
  expect(await copy(changes)).toEqual({ ok: true, message, secretCopied: false });
  for (const form of keyForms(key.value)) expect(copied()).not.toContain(form);
});

test.each<[KeyScheme, string]>([
  [{ kind: 'header', name: 'X-Key' }, 'Copied as Python, the key left out: set API_KEY.'],
  [{ kind: 'Basic' }, 'Copied as Python, the key left out: set API_KEY.'],
  [{ kind: 'Bearer' }, 'Copied as Python, the access token left out: set ACCESS_TOKEN.'],
])('the key of an imported API is left out, sent as %j', async (keyScheme, message) => {
  const bases = { sandbox: 'https://test.parcels.example' };
  const targets = [{ id: 'openapi-1', name: 'Parcels', bases, keyScheme }];
  const stored = makeSandboxKey({ id: 'o1', provider: 'openapi-1', value: 'aPlainlyFakeKeyOfParcels' });
  useKeys.setState({ keys: [stored] });
  const request = makeRequest({ provider: 'openapi-1', keyId: 'o1', scheme: 'Bearer' });
  const result = prepareSend(request, [stored], { targets });
  const copyable = result.ok ? readCopyable(request, result.prepared) : null;
  expect(copyable).not.toBeNull();
  expect(copyable && (await copyRequest(copyable, pythonSnippet, false))).toMatchObject({ ok: true, message });
  for (const form of keyForms(stored.value)) expect(copied()).not.toContain(form);
});

test('fetch asks for the key, and the sentence says so', async () => {
  const { message } = await copy({}, { format: fetchSnippet });
  expect(message).toBe('Copied as fetch, the key left out: it asks for APIVIDEO_KEY.');
});

test('the key itself, where it is asked for', async () => {
  const outcome = await copy({}, { disclosed: true });
  expect(outcome).toEqual({
    ok: true,
    message: expect.stringMatching(
      /^Copied as Python, with the key: whoever reads it can use it\. .*empty the clipboard/,
    ),
    secretCopied: true,
  });
  expect(copied()).toContain(`key = "${key.value}"`);
});

test('a token that is held for the host', async () => {
  const token = {
    keyId: 's1',
    base: 'https://sandbox.api.video',
    accessToken: 'eyJ.fake',
    refreshToken: null,
    renewAt: 0,
  };
  useSession.setState({ tokens: [{ ...token, base: 'https://other.example', accessToken: 'wrong' }, token] });
  await copy({ scheme: 'Bearer' }, { disclosed: true });
  expect(copied()).toContain('token = "eyJ.fake"');
});

const refused = 'A key stands in the URL, a header or the body in a form in which it cannot be left out.';

test.each<[string, Partial<PlaygroundRequest>]>([
  ['its own key in base64', { method: 'POST', body: Buffer.from(`--${key.value}`).toString('base64') }],
  ['a watched key', { method: 'POST', body: production }],
  ['a watched key in base64', { path: `/videos?a=${Buffer.from(production).toString('base64url')}` }],
  [
    'the key of its Authorization in hex',
    {
      ...authorization(`Basic ${Buffer.from('plainly-fake-and-not-stored:').toString('base64')}`),
      path: `/videos?a=${Buffer.from('plainly-fake-and-not-stored').toString('hex')}`,
    },
  ],
  [
    'a refresh token',
    { method: 'POST', path: '/auth/refresh', body: `{"refreshToken": "def50200${'0a'.repeat(100)}"}` },
  ],
])('a request that holds %s is not copied', async (_what, changes) => {
  expect(await copy(changes)).toMatchObject({ ok: false, message: expect.stringContaining(refused) });
  expect(clipboard).not.toHaveBeenCalled();
});

test('a token that was not made yet cannot be disclosed', async () => {
  const { ok, message } = await copy({ scheme: 'Bearer' }, { disclosed: true });
  expect([ok, message]).toEqual([
    false,
    'The access token is made when you send. Send the request once, then copy it.',
  ]);
});

test('nothing is copied before the keys are read', async () => {
  useKeys.setState({ salt: null });
  expect(await copy({})).toMatchObject({ ok: false, message: expect.stringContaining('not been read yet') });
});

test('a browser that does not copy is told of', async () => {
  clipboard.mockReturnValue(false);
  expect(await copy({})).toMatchObject({
    ok: false,
    message: expect.stringContaining('did not let the code be copied'),
  });
});
