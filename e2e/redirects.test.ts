import { beforeAll, expect, test } from 'vitest';
import { generateKey } from '../emulator/api/keys.ts';
import { headerValues } from '../emulator/raw-header.ts';
import { openSite } from './sites/open-site.ts';
import { addKey } from './support/add-key.ts';
import { browserName } from './support/authlens.ts';
import { readAuthorizationCard, reveal } from './support/authorization-card.ts';
import { withAuthlens } from './support/fixture.ts';
import { inChromiumAlone } from './support/in-chromium-alone.ts';
import { compose, readStatus, send } from './support/playground.ts';
import { authorizationsOf, recordTaker } from './support/take-records.ts';

const key = generateKey();
const authlens = withAuthlens({
  emulator: { keys: { sandbox: [key] }, extraHosts: ['foreign.example'], sites: { 'open.example': openSite } },
});
const takeRecords = recordTaker(authlens);
const identical = 'Identical to what was intended, byte for byte.';

beforeAll(async () => {
  const { panel } = authlens();
  await addKey(panel, { label: 'Good', value: key });
  await panel.click('tab', 'Playground');
  await compose(panel, { key: 'Good' });
});

test.each(['redirect-same', 'redirect-same-307'])('%s: both requests are shown as received', async (name) => {
  const { panel } = authlens();
  takeRecords();
  await compose(panel, { path: `/videos?emulate=${name}` });
  await send(panel);
  await reveal(panel);
  expect(await readStatus(panel)).toBe('200 OK');
  const received = takeRecords();
  expect(received.map(({ path }) => path)).toEqual([`/videos?emulate=${name}`, '/videos']);
  const { hops } = await readAuthorizationCard(panel);
  expect(hops.map(({ wire }) => wire)).toEqual(received.map(authorizationsOf));
  expect(hops.map(({ verdict }) => verdict)).toEqual([identical, identical]);
  expect(hops.map(({ intended }) => [intended])).toEqual(received.map(authorizationsOf));
});

test('to the production host: the browser leaves the key out, and the card says so', async () => {
  const { panel } = authlens();
  takeRecords();
  await compose(panel, { path: '/videos?emulate=redirect-other' });
  await send(panel);
  await reveal(panel);
  const received = takeRecords();
  expect(received.map(({ host }) => host)).toEqual(['sandbox.api.video', 'ws.api.video']);
  expect(received.map((record) => authorizationsOf(record).length)).toEqual([1, 0]);
  const { hops } = await readAuthorizationCard(panel);
  expect(hops.map(({ wire }) => wire)).toEqual(received.map(authorizationsOf));
  expect(hops.map(({ verdict }) => verdict)).toEqual([
    identical,
    'Different. The browser sent no Authorization header.',
  ]);
  expect(await readStatus(panel)).toBe('401 Unauthorized');
});

test('to a host that is none of the provider’s: said in words, and no header is received there', async () => {
  const { panel, takeProblems } = authlens();
  takeRecords();
  await compose(panel, { path: '/videos?emulate=redirect-foreign' });
  await send(panel);
  const [first, ...beyond] = takeRecords();
  expect(first?.host).toBe('sandbox.api.video');
  for (const { rawHeaders } of beyond) expect(headerValues(rawHeaders, 'authorization')).toEqual([]);
  // Chromium itself reports that it kept the answer of the foreign host from us, which nothing can prevent.
  const reported = browserName === 'chromium' ? [expect.stringContaining('blocked by CORS policy')] : [];
  expect(await takeProblems()).toEqual(reported);
  expect(await panel.text('[aria-label="Failure"]')).toContain(
    'sandbox.api.video redirected to foreign.example, which this extension may not reach.',
  );
  const { hops, text } = await readAuthorizationCard(panel);
  expect(hops.map(({ verdict }) => verdict)).toEqual([identical]);
  expect(text).toContain('The request to https://foreign.example/videos, where this was redirected, was not observed.');
});

inChromiumAlone('to a host that lets everybody in: answered without the key, and shown as not observed', async () => {
  const { panel } = authlens();
  takeRecords();
  const target = encodeURIComponent('https://open.example/');
  await compose(panel, { path: `/videos?emulate=redirect-foreign&emulate-to=${target}` });
  await send(panel);
  const received = takeRecords();
  expect(received.map(({ host }) => host)).toEqual(['sandbox.api.video', 'open.example']);
  expect(received.map((record) => authorizationsOf(record).length)).toEqual([1, 0]);
  expect(await readStatus(panel)).toBe('204 No Content');
  const { hops, text } = await readAuthorizationCard(panel);
  expect(hops.map(({ verdict }) => verdict)).toEqual([identical]);
  expect(text).toContain('The request to https://open.example/, where this was redirected, was not observed.');
});
