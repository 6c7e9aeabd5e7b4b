import { beforeAll, expect, test } from 'vitest';
import { generateKey } from '../emulator/api/keys.ts';
import { addKey } from './support/add-key.ts';
import { readAuthorizationCard, reveal } from './support/authorization-card.ts';
import { readFailure } from './support/failure.ts';
import { withAuthlens } from './support/fixture.ts';
import { compose, readStatus, send } from './support/playground.ts';
import { filesWith } from './support/search-files.ts';
import { authorizationsOf, recordTaker } from './support/take-records.ts';

const key = generateKey();
/** In seconds: enough to be used twice, and over soon. */
const lifetime = 3;
const authlens = withAuthlens({ emulator: { keys: { sandbox: [key] }, accessTokenLifetime: lifetime } });
const takeRecords = recordTaker(authlens);
const taken = () => takeRecords().map(({ method, path }) => `${method} ${path}`);

beforeAll(async () => {
  const { panel } = authlens();
  await addKey(panel, { label: 'Shop', value: key });
  await panel.click('tab', 'Playground');
  await compose(panel, { key: 'Shop' });
  await panel.choose('Send the key as', 'Bearer');
});

let expiresAt = 0;
let token = '';

test('a key is exchanged for a token, and the header shown is the header received', async () => {
  const { panel } = authlens();
  await panel.waitForText('An access token is made from "Shop" when you send, by POST /auth/api-key');
  await compose(panel, { path: '/videos?first' });
  takeRecords();
  await send(panel);
  expiresAt = Date.now() + lifetime * 1000;
  const records = takeRecords();
  expect(records.map(({ method, path }) => `${method} ${path}`)).toEqual(['POST /auth/api-key', 'GET /videos?first']);
  expect(JSON.parse(String(records[0]?.body))).toEqual({ apiKey: key });
  const received = authorizationsOf(records[1]);
  await reveal(panel);
  expect(await readStatus(panel)).toBe('200 OK');
  expect(await readAuthorizationCard(panel)).toMatchObject({
    state: 'as sent',
    hops: [{ intended: received[0], wire: received }],
    text: expect.stringMatching(/expires.*project.*not verified/s),
  });
  token = received[0]?.replace('Bearer ', '') ?? '';
  expect(token).toMatch(/^eyJ/);
});

test('the token is used again, and made anew from the refresh token before it expires', async () => {
  const { panel } = authlens();
  await compose(panel, { path: '/videos?second' });
  await send(panel);
  expect(taken()).toEqual(['GET /videos?second']);
  await expect.poll(() => Date.now(), { timeout: 2 * lifetime * 1000 }).toBeGreaterThan(expiresAt);
  await compose(panel, { path: '/videos?third' });
  await send(panel);
  expect(taken()).toEqual(['POST /auth/refresh', 'GET /videos?third']);
  expect(await readStatus(panel)).toBe('200 OK');
});

test('neither token is on disk', () => {
  expect(filesWith(authlens().chromium.profileDirectory, [token])).toEqual([]);
});

/** What stands on the card of the tokens that are held. */
const heldTokens = () => authlens().panel.text('[aria-label="Tokens of sandbox.api.video"]');

test('the tokens that are held are shown, with the time until they are renewed', async () => {
  const { panel } = authlens();
  expect(await heldTokens()).toMatch(
    /made by sandbox\.api\.video\s*renewed (in \d seconds?|with the next request).*access token.*refresh token/s,
  );
  await panel.waitForText('renewed with the next request');
});

test('a token that is refused is made anew, and the request sent again by itself', async () => {
  const { panel, emulator } = authlens();
  await compose(panel, { path: '/videos?fourth' });
  await send(panel);
  taken();
  emulator.endAccessTokens();
  await compose(panel, { path: '/videos?fifth' });
  await send(panel);
  expect(taken()).toEqual(['GET /videos?fifth', 'POST /auth/refresh', 'GET /videos?fifth']);
  expect(await readStatus(panel)).toBe('200 OK');
  await panel.waitForText('The access token was refused: this was sent again with a new one.');
});

test('a key that cannot be exchanged any more is said beside the answer, and then nothing is sent', async () => {
  const { panel, emulator } = authlens();
  emulator.deleteKey(key);
  // The service remembers whose token it is, and refuses it with the key: the next one is made anew, or not at all.
  await compose(panel, { path: '/videos?sixth' });
  await send(panel);
  expect(await readStatus(panel)).toBe('401 Unauthorized');
  const sentence =
    '"Shop" could not be exchanged: POST /auth/api-key at sandbox.api.video was answered with 400, “The user credentials were incorrect.”. Choose another key, or send it as Basic.';
  await panel.waitForText(`The access token was refused, and there is no new one. ${sentence}`);
  expect(taken()).toEqual(['GET /videos?sixth', 'POST /auth/refresh', 'POST /auth/api-key']);
  await compose(panel, { path: '/videos?seventh' });
  await panel.frame.locator('button[type="submit"]').click();
  await panel.waitForText('No access token');
  expect((await readFailure(panel)).sentence).toBe(sentence);
  expect(taken()).toEqual(['POST /auth/refresh', 'POST /auth/api-key']);
});
