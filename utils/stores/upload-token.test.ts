import { beforeEach, expect, test } from 'vitest';
import type { SessionRequest } from '@/utils/messaging/tab-channel.ts';
import { makeRequest, makeSending } from '@/utils/sending/sending.fixture.ts';
import type { PlaygroundRequest, Sending } from '@/utils/sending/sending.ts';
import { usePanel } from './panel-store.ts';
import { useSession } from './session-store.ts';
import { makeUploadToken, tokenLifetime } from './upload-token.ts';

const requests: SessionRequest[] = [];
const draft = makeRequest({
  keyId: 's1',
  method: 'POST',
  path: '/upload',
  bodyKind: 'multipart',
  headers: [
    ['Content-Type', 'multipart/form-data'],
    ['X-Own', '1'],
  ],
});

beforeEach(() => {
  requests.length = 0;
  usePanel.setState({ draft });
  useSession.setState({ sending: makeSending({ id: 'before' }), request: (message) => requests.push(message) });
});

function sent(): PlaygroundRequest {
  const [message] = requests;
  if (message?.type !== 'send') throw new Error('Nothing was sent.');
  return message.request;
}

function answer(rest: Partial<Sending>, body = '{"token":"to1/2"}'): void {
  const response = { status: 200, headers: [], body: new TextEncoder().encode(body) };
  useSession.setState({ sending: makeSending({ id: 'token', request: sent(), response, ...rest }) });
}

test('a token is asked for with the chosen key, and takes its place', () => {
  makeUploadToken(600);
  expect(sent()).toMatchObject({
    method: 'POST',
    path: '/upload-tokens',
    keyId: 's1',
    bodyKind: 'text',
    body: '{"ttl":600}',
  });
  expect(sent().headers).toEqual([['X-Own', '1']]);
  answer({ phase: 'sending', response: null });
  expect(usePanel.getState().draft).toEqual(draft);
  answer({});
  expect(usePanel.getState().draft).toEqual({ ...draft, path: '/upload?token=to1%2F2', keyId: null });
});

test.each<[string, Partial<Sending>, string | undefined]>([
  ['refused', { response: { status: 401, headers: [], body: new Uint8Array() } }, undefined],
  ['without an answer', { response: null }, undefined],
  ['another request', { request: makeRequest({ path: '/videos' }) }, undefined],
  ['without a token', {}, '{}'],
])('%s, it changes nothing', (_name, rest, body) => {
  makeUploadToken(600);
  answer(rest, body);
  expect(usePanel.getState().draft).toEqual(draft);
});

test.each([
  [0, 600],
  [100_000_000, 840],
  [2 * 1024 ** 3, 5 * 3600],
])('for %i bytes it lasts %i seconds', (size, lifetime) => {
  expect(tokenLifetime(size)).toBe(lifetime);
});
