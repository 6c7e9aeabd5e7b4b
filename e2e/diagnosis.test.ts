import { beforeAll, expect, test } from 'vitest';
import { generateKey } from '../emulator/api/keys.ts';
import { addKey } from './support/add-key.ts';
import { type BrokenHeader, brokenHeaders } from './support/broken-headers.ts';
import { withAuthlens } from './support/fixture.ts';
import { type Composed, compose, readStatus, send, waitForEnd } from './support/playground.ts';
import { authorizationsOf, recordTaker } from './support/take-records.ts';
import { readCauses } from './support/why.ts';

const [good, other, deleted, suspended, live] = [
  generateKey(),
  generateKey(),
  generateKey(),
  generateKey(),
  generateKey(),
];
const authlens = withAuthlens({
  emulator: { keys: { sandbox: [good, deleted, suspended], production: [other, live] }, accessTokenLifetime: 1 },
});
const takeRecords = recordTaker(authlens);
const basic = (text: string) => `Basic ${Buffer.from(text).toString('base64')}`;

beforeAll(async () => {
  const { panel, emulator } = authlens();
  emulator.limits.sandbox.reads = 10_000;
  emulator.limits.production.reads = 10_000;
  await addKey(panel, { label: 'Good', value: good });
  await addKey(panel, { label: 'Other', value: other });
  await addKey(panel, { label: 'Deleted', value: deleted });
  await addKey(panel, { label: 'Suspended', value: suspended });
  await addKey(panel, { label: 'Live', value: live, environment: 'production' });
  await panel.click('tab', 'Playground');
  emulator.deleteKey(deleted);
  emulator.suspendKey(suspended);
});

/** Sends it and gives what the card Why says, as `id certainty`. */
async function diagnose(composed: Composed): Promise<string[]> {
  const { panel } = authlens();
  takeRecords();
  await compose(panel, composed);
  await send(panel);
  return (await readCauses(panel)).map(({ id, certainty }) => `${id} ${certainty}`);
}

const raw = (value: string): Composed => ({ key: 'sandbox, no key', headers: [['Authorization', value]] });
const open = ['other-environment possible', 'key-deleted possible'];

test('a request that is answered has no reason', async () => {
  expect(await diagnose({ key: 'Good', path: '/videos?good' })).toEqual([]);
  expect(await readStatus(authlens().panel)).toBe('200 OK');
});

test('no header', async () => {
  expect(await diagnose({ key: 'sandbox, no key', path: '/videos?none', headers: [] })).toEqual([
    'header-missing certain',
  ]);
});

test('taken away by a redirect', async () => {
  expect(await diagnose({ key: 'Good', path: '/videos?emulate=redirect-other' })).toEqual(['header-stripped certain']);
  expect(takeRecords().map(authorizationsOf)).toEqual([[basic(`${good}:`)], []]);
  const [cause] = await readCauses(authlens().panel);
  expect(cause?.text).toContain(
    'Request 1 to sandbox.api.video carried it, and request 2 to ws.api.video did not: a browser takes it along to no other origin.',
  );
});

test('deleted', async () => {
  expect(await diagnose({ key: 'Deleted', path: '/videos?deleted' })).toEqual([
    'key-deleted likely',
    'other-environment possible',
  ]);
});

test('suspended', async () => {
  expect(await diagnose({ key: 'Suspended', path: '/videos?suspended' })).toEqual(['account-suspended certain']);
});

test('a production key that was stored as a sandbox key: nothing in the exchange tells', async () => {
  expect(await diagnose({ key: 'Other', path: '/videos?other' })).toEqual([
    'key-deleted likely',
    'other-environment possible',
  ]);
});

test('mistyped', async () => {
  const mistyped = `${good.slice(0, 20)}~${good.slice(21)}`;
  expect(await diagnose({ ...raw(basic(`${mistyped}:`)), path: '/videos?mistyped' })).toEqual([
    'key-mistyped likely',
    ...open,
  ]);
  const [cause] = await readCauses(authlens().panel);
  expect(cause?.text).toContain('It differs from your key “Good” in 1 character.');
});

test('an access token, once it has expired', async () => {
  const { panel, emulator } = authlens();
  const body = JSON.stringify({ apiKey: good });
  await compose(panel, { key: 'sandbox, no key', method: 'POST', path: '/auth/api-key', headers: [], body });
  await send(panel);
  const answer = emulator.records.findLast(({ path }) => path === '/auth/api-key')?.response?.body.toString() ?? '';
  const { access_token: token }: { access_token: string } = JSON.parse(answer);
  const claims = JSON.parse(Buffer.from(token.split('.')[1] ?? '', 'base64url').toString());
  await expect.poll(() => Date.now() / 1000, { timeout: 5000 }).toBeGreaterThan(claims.exp);
  expect(await diagnose({ ...raw(`Bearer ${token}`), method: 'GET', path: '/videos?expired' })).toEqual([
    'access-token-expired certain',
  ]);
});

test('a key that cannot be exchanged', async () => {
  const body = JSON.stringify({ apiKey: deleted });
  const path = '/auth/api-key?deleted';
  expect(await diagnose({ key: 'sandbox, no key', method: 'POST', path, headers: [], body })).toEqual([
    'key-deleted likely',
    'other-environment possible',
  ]);
});

test('a proxy that answers in its own name', async () => {
  expect(await diagnose({ key: 'Good', method: 'GET', path: '/videos?emulate=html-401' })).toEqual([
    'not-the-api likely',
    ...open,
  ]);
});

test('a status that something on the way has changed', async () => {
  expect(await diagnose({ key: 'Good', path: '/videos?emulate=status-disagrees' })).toEqual([
    'account-suspended certain',
    'status-disagrees certain',
  ]);
});

test('one click sends the stored key as it has to be', async () => {
  const { panel } = authlens();
  expect(await diagnose({ ...raw(basic(good)), path: '/videos?colon' })).toEqual(['no-colon certain']);
  takeRecords();
  await panel.click('button', 'Send with “Good”');
  await panel.waitForText('200 OK');
  await waitForEnd(panel);
  expect(takeRecords().map(authorizationsOf)).toEqual([[basic(`${good}:`)]]);
  expect(await readCauses(panel)).toEqual([]);
});

test('two hundred broken headers, each diagnosed as what was broken', { timeout: 300_000 }, async () => {
  const wrong: unknown[] = [];
  for (const [index, { cause, value }] of brokenHeaders(200).entries()) {
    const found = await diagnose({ ...raw(value), path: `/videos?broken=${index}` });
    expect(takeRecords().map(authorizationsOf)).toEqual([[value]]);
    if (!isRight(found, cause)) wrong.push({ cause, found });
  }
  expect(wrong).toEqual([]);
});

/** The cause is among the surest ones, and nothing else is certain. */
function isRight(found: readonly string[], cause: BrokenHeader['cause']): boolean {
  const [, surest = ''] = found[0]?.split(' ') ?? [];
  return (
    found.includes(`${cause} ${surest}`) &&
    found.every((each) => !each.endsWith('certain') || each === `${cause} certain`)
  );
}

// The last: the minute is used up afterwards.
test('too many requests', async () => {
  const { panel, emulator } = authlens();
  emulator.limits.sandbox.reads = 1;
  expect(await diagnose({ key: 'Good', path: '/videos?many', headers: [] })).toEqual(['too-many-requests certain']);
  const [cause] = await readCauses(panel);
  expect(cause?.text).toMatch(/The limit is 1 in a minute\. It said that \d+ seconds? were left\./);
});
