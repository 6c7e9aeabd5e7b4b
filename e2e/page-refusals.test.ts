import { beforeAll, beforeEach, expect, test } from 'vitest';
import { generateKey } from '../emulator/api/keys.ts';
import { page, serve } from './sites/site.ts';
import { addKey } from './support/add-key.ts';
import { eavesdrop } from './support/eavesdrop.ts';
import { withAuthlens } from './support/fixture.ts';
import { keyForms } from './support/key-forms.ts';
import type { Panel } from './support/panel.ts';

const keys = { sandbox: generateKey(), live: generateKey() };
const authlens = withAuthlens({
  emulator: {
    keys: { sandbox: [keys.sandbox], production: [keys.live] },
    sites: { 'shop.example': serve({ '/': page('A shop', []) }) },
  },
  unresolvedHosts: ['admin.api.video'],
});
const base64 = (text: string) => Buffer.from(text).toString('base64');

beforeAll(async () => {
  const { panel, emulator } = authlens();
  emulator.limits.sandbox.reads = 1000;
  await addKey(panel, { label: 'Live', value: keys.live, environment: 'production' });
  await panel.click('tab', 'Playground');
});

beforeEach(async () => void (await authlens().page.goto('https://shop.example/')));

/** Has the page call the API, as a script of its own would; an answer that it may not read is none to it. */
function call(authorization: string, url = 'https://sandbox.api.video/videos'): Promise<number | null> {
  return authlens().page.evaluate(
    (target, Authorization) =>
      fetch(target, { headers: { Authorization } }).then(
        ({ status }) => status,
        () => null,
      ),
    url,
    authorization,
  );
}

/** What the panel says of the requests of the page that were refused: each with its causes. */
async function readRefusals({ frame }: Panel) {
  return await frame.$$eval('section[aria-label="Refused in the page"] details[class*="refusal"]', (items) =>
    items.map((item) => ({
      request: item.querySelector('summary')?.querySelector('code')?.textContent,
      causes: [...item.querySelectorAll('li')].map((cause) => `${cause.dataset.cause} ${cause.dataset.certainty}`),
    })),
  );
}

test('why the calls of a page were refused, the newest first', async () => {
  const { panel } = authlens();
  expect(await call(`Basic ${base64(keys.sandbox)}`)).toBe(401);
  await panel.waitForText('Refused in the page');
  expect(await call(`Basic ${base64(`${keys.live}:`)}`, 'https://sandbox.api.video/videos?apiKey=plainly-fake')).toBe(
    401,
  );
  await panel.waitForText('2 requests');
  expect(await readRefusals(panel)).toEqual([
    {
      request: 'GET https://sandbox.api.video/videos',
      causes: ['other-environment likely', 'key-deleted possible'],
    },
    { request: 'GET https://sandbox.api.video/videos', causes: ['no-colon certain'] },
  ]);
});

/** The fields of the inspector. */
const inspected = ({ frame }: Panel) =>
  frame.$$eval('section[aria-label="Take apart"] input', (fields) => fields.map(({ value }) => value));

test('the header of a refused request is taken apart with one click', async () => {
  const { panel } = authlens();
  await panel.frame.locator('details[class*="refusal"] summary').click();
  await panel.click('button', 'Take its header apart');
  const newest = `${keys.live}:`;
  await expect.poll(() => inspected(panel)).toEqual([`Basic ${base64(newest)}`, base64(newest), keys.live]);
  await panel.frame.locator('section[aria-label="Take apart"] ::-p-text(Close)').click();
});

test('so is any other value that the page has sent', async () => {
  const { panel } = authlens();
  expect(await call('Bearer plainly-fake', 'https://shop.example/')).toBe(200);
  await panel.click('button', 'Another value');
  await panel.frame
    .locator(`section[aria-label="Take apart"] summary ::-p-text(3 values in the page's traffic)`)
    .click();
  await panel.frame.locator(`[aria-label="Values in the page's traffic"] button`).click();
  await expect.poll(() => inspected(panel)).toEqual(['Bearer plainly-fake', '', '']);
  await panel.frame.locator('section[aria-label="Take apart"] ::-p-text(Close)').click();
});

test('a preflight that was refused', async () => {
  const { panel, emulator } = authlens();
  emulator.switches.preflight = 'refuse';
  expect(await call(`Basic ${base64(`${keys.sandbox}:`)}`)).toBeNull();
  await panel.waitForText('The preflight was refused, because it carries no credentials.');
  emulator.switches.preflight = 'answer';
  await expect
    .poll(async () => (await readRefusals(panel)).slice(0, 2).map(({ causes }) => causes.join()))
    .toEqual(expect.arrayContaining(['preflight-refused certain', 'withheld-by-cors likely']));
});

test.each([
  ['goes over http from a page of https', 'http://sandbox.api.video/videos', 'mixed-content certain'],
  ['goes to a host that is not found', 'https://admin.api.video/projects', 'no-answer certain'],
])('a request that %s', async (_what, url, cause) => {
  const { panel } = authlens();
  expect(await call('Basic plainly-fake', url)).toBeNull();
  await expect.poll(async () => (await readRefusals(panel))[0]).toEqual({ request: `GET ${url}`, causes: [cause] });
});

test('what is answered well is no refusal, and no message holds a key', async () => {
  const heard = await eavesdrop(authlens());
  const { panel } = authlens();
  const before = (await readRefusals(panel)).length;
  expect(await call(`Basic ${base64(`${keys.sandbox}:`)}`)).toBe(200);
  expect(await call(`${keys.live}  plainly-fake`)).toBe(401);
  await expect.poll(async () => (await readRefusals(panel)).length).toBe(before + 1);
  const spoken = JSON.stringify(await heard.messages());
  expect(spoken).toContain('refusals');
  for (const form of keyForms(keys.live)) expect(spoken).not.toContain(form);
});
