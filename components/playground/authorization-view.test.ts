import * as v from 'valibot';
import { expect, test } from 'vitest';
import { type PreparedResult, prepareSend } from '@/utils/sending/prepare-send.ts';
import { makeHop, makeRequest, makeSending } from '@/utils/sending/sending.fixture.ts';
import { playgroundRequestSchema, type Sending } from '@/utils/sending/sending.ts';
import { initialPanelState } from '@/utils/storage/panel-state.ts';
import { makeSandboxKey } from '@/utils/vault/key-record.fixture.ts';
import { viewAuthorization } from './authorization-view.ts';

const keys = [makeSandboxKey({ id: 's1', label: 'Shop', value: 'plainly-fake' })];
const draft = makeRequest({ keyId: 's1' });
const prepared = prepareSend(draft, keys);
const authorization = `Basic ${Buffer.from('plainly-fake:').toString('base64')}`;
const asSent = makeHop({ requestHeaders: [['Authorization', authorization]] });

/** A send of the draft. */
function makeSent(rest: Partial<Sending> = {}): Sending {
  return makeSending({ request: draft, authorization, keyLabel: 'Shop', hops: [asSent], ...rest });
}

const failed = (kind: string) => ({ kind, title: 'Failed', sentence: 'It failed.' });
const unanswered = makeHop({ ...asSent, answer: null });
const elsewhere = makeHop({ ...asSent, redirectUrl: 'https://sandbox.api.video/v2' });

test.each<[string, Sending | null, string]>([
  ['nothing sent yet', null, 'computed'],
  ['another draft was sent', makeSent({ request: makeRequest({ ...draft, path: '/players' }) }), 'computed'],
  ['the same draft with another key was sent', makeSent({ request: makeRequest({ keyId: null }) }), 'computed'],
  ['under way, not reported yet', makeSent({ phase: 'sending', wire: 'waiting', hops: [] }), 'sending'],
  // The browser reports a request before it has a connection: only an answer proves that it went out.
  ['under way, reported', makeSent({ phase: 'sending', hops: [unanswered] }), 'sending'],
  ['under way, answered', makeSent({ phase: 'sending' }), 'as sent'],
  ['done and answered', makeSent(), 'as sent'],
  ['failed without an answer', makeSent({ hops: [unanswered], failure: failed('tls') }), 'not observed'],
  ['redirected, and no answer there', makeSent({ hops: [elsewhere, unanswered], failure: failed('dns') }), 'as sent'],
  ['done and never reported', makeSent({ wire: 'missed', hops: [] }), 'not observed'],
  ['failed after it was answered', makeSent({ failure: failed('cut-off') }), 'as sent'],
  ['failed and never reported', makeSent({ wire: 'missed', hops: [], failure: failed('dns') }), 'not observed'],
  // Nothing was handed to the browser, so nothing is on its way and nothing was missed.
  ['refused before it was sent', makeSent({ wire: 'waiting', hops: [], failure: failed('refused') }), 'computed'],
  ['not permitted', makeSent({ wire: 'waiting', hops: [], failure: failed('permission') }), 'computed'],
  ['failed inside Authlens', makeSent({ wire: 'waiting', hops: [], failure: failed('internal') }), 'computed'],
  // The same word for another thing: the host that it was redirected to refused the connection.
  ['redirected to a host that refused', makeSent({ hops: [elsewhere], failure: failed('refused') }), 'as sent'],
])('%s: %s', (_name, sending, state) => {
  expect(viewAuthorization(prepared, draft, sending).state).toBe(state);
});

test('the pieces of a file went out with one header, which stands there once', () => {
  const upload = { total: 9, sent: 6, pieces: 3, piece: 3, waitsUntil: null, attempt: 1, resumable: false };
  const sent = makeSent({ hops: [asSent, asSent, asSent], upload });
  expect(viewAuthorization(prepared, draft, sent).hops).toHaveLength(1);
  expect(viewAuthorization(prepared, draft, { ...sent, upload: null }).hops).toHaveLength(3);
  const other = makeHop({ requestHeaders: [['Authorization', 'Bearer x']] });
  expect(viewAuthorization(prepared, draft, { ...sent, hops: [asSent, other, asSent] }).hops).toHaveLength(3);
});

test('shows the header that would be sent, and says why one cannot be', () => {
  expect(viewAuthorization(prepared, draft, null)).toMatchObject({ value: authorization, hops: [], sentence: null });
  const refused: PreparedResult = { ok: false, message: 'Choose another key.' };
  expect(viewAuthorization(refused, draft, null)).toEqual({
    state: 'computed',
    value: null,
    refused: true,
    hops: [],
    sentence: 'Choose another key.',
    curl: null,
  });
});

test('says what of the entered URL was changed', () => {
  const changed = makeRequest({ path: '/videos#part' });
  expect(viewAuthorization(prepareSend(changed, keys), changed, null).sentence).toMatch(/^The fragment after #/);
});

test('shows what was sent, also when the key has been deleted since, and why it cannot be sent again', () => {
  const view = viewAuthorization(prepareSend(draft, []), draft, makeSent());
  expect(view).toMatchObject({
    state: 'as sent',
    value: authorization,
    sentence: 'The chosen key is no longer stored. Choose another key, or none.',
  });
});

test.each<[string, [string, string][], string[], boolean]>([
  ['the same', [['authorization', authorization]], [authorization], true],
  ['none', [], [], false],
  ['another', [['Authorization', 'Basic eDo=']], ['Basic eDo='], false],
  [
    'two',
    [
      ['Authorization', authorization],
      ['authorization', 'x'],
    ],
    [authorization, 'x'],
    false,
  ],
])('compares what was intended with the wire: %s', (_name, requestHeaders, wire, identical) => {
  const { hops } = viewAuthorization(prepared, draft, makeSent({ hops: [makeHop({ requestHeaders })] }));
  expect(hops).toMatchObject([{ intended: authorization, wire, comparison: { identical } }]);
});

test('compares each request of a redirect, and says which one was not observed', () => {
  const second = makeHop({ url: 'https://sandbox.api.video/v2', requestHeaders: [] });
  const both = viewAuthorization(prepared, draft, makeSent({ hops: [elsewhere, second] }));
  expect(both.hops.map(({ comparison }) => comparison.identical)).toEqual([true, false]);
  expect(both.sentence).toBeNull();
  for (const hops of [[elsewhere], [elsewhere, unanswered]])
    expect(viewAuthorization(prepared, draft, makeSent({ hops })).sentence).toBe(
      'The request to https://sandbox.api.video/v2, where this was redirected, was not observed.',
    );
});

test.each([
  [
    { wire: 'missed', hops: [] } as const,
    'The browser did not report this request: the value above is what was computed',
  ],
  [
    { hops: [unanswered] },
    'No answer came, so it cannot be said whether this went out: the value above is what was computed',
  ],
])('says so when the request was not seen on the wire: %j', (rest, sentence) => {
  const view = viewAuthorization(prepared, draft, makeSent(rest));
  expect(view).toMatchObject({ value: authorization, hops: [], sentence: expect.stringContaining(sentence) });
});

test.each([
  [{ keyId: 's1' }, 'curl -u "$APIVIDEO_KEY:"'],
  [{}, null],
  [{ headers: [['Authorization', 'Basic YTo=']] as const }, 'curl -u "$APIVIDEO_KEY:"'],
  // Only a well-formed Basic header is what -u makes.
  [{ headers: [['Authorization', 'Bearer abc']] as const }, 'curl --header "Authorization: $AUTHORIZATION"'],
  [{ headers: [['Authorization', 'Basic YQ==']] as const }, 'curl --header "Authorization: $AUTHORIZATION"'],
])('%j as a command, without the key', (rest, curl) => {
  const request = makeRequest(rest);
  expect(viewAuthorization(prepareSend(request, keys), request, null).curl).toBe(curl);
});

test('a draft that went through a message or storage is still the same request', () => {
  const { draft: initial } = initialPanelState;
  const request = v.parse(playgroundRequestSchema, structuredClone(initial));
  expect(viewAuthorization(prepared, initial, makeSent({ request })).state).toBe('as sent');
});
