import { afterEach, beforeAll, beforeEach, expect, test } from 'vitest';
import { generateKey } from '../emulator/api/keys.ts';
import { headerValues } from '../emulator/raw-header.ts';
import { basic } from '../emulator/test-client.ts';
import { dashboardSite } from './sites/dashboard.ts';
import { innocentSite } from './sites/innocent.ts';
import { openSite } from './sites/open-site.ts';
import { clearLeaks, readLeakRows } from './support/findings.ts';
import { withAuthlens } from './support/fixture.ts';
import { untilGiven, untilScanned } from './support/scanned.ts';
import { visit } from './support/visit.ts';
import { watchKey } from './support/watch-key.ts';

const production = generateKey();
const sandbox = generateKey();
const unknown = generateKey();
const keys = [production, sandbox, unknown];

const authlens = withAuthlens({
  emulator: {
    keys: { production: [production, unknown], sandbox: [sandbox] },
    sites: {
      'innocent.example': innocentSite(),
      'dashboard.api.video': dashboardSite(keys),
      'copy.example': dashboardSite(keys),
      ...{ 'other.example': openSite, 'vod.api.video': openSite, 'stats.example': openSite },
    },
  },
});

const soon = { timeout: 10_000 };
const quietPage = 'https://innocent.example/quiet';

beforeAll(async () => {
  await watchKey(authlens(), { value: production, label: 'Web shop', environment: 'production' }, quietPage);
  await watchKey(authlens(), { value: sandbox, label: 'Test shop' }, quietPage);
});

beforeEach(() => clearLeaks(authlens().panel));

// The silence of a scanner that watches nothing would prove nothing: at the end of each test both keys are recognised.
afterEach(async () => {
  const { page, panel } = authlens();
  await page.goto(quietPage);
  for (const key of [sandbox, production])
    await page.evaluate(async (value) => void (await fetch(`https://stats.example/c?k=${value}`)), key);
  const shown = expect.poll(async () => (await readLeakRows(panel)).map((cells) => cells[1]).sort(), soon);
  await shown.toEqual(['production · Web shop', 'sandbox · Test shop']);
});

/** Visits a page, and waits until all that it sent was scanned. */
async function visitScanned(url: string): Promise<void> {
  await untilScanned(authlens(), () => visit(authlens().page, url));
}

test('nothing is found in what only resembles a key, nor in an upload with an upload token', async () => {
  const { panel, emulator } = authlens();
  await visitScanned('https://innocent.example/');
  expect(await readLeakRows(panel)).toEqual([]);
  const sent = emulator.records.map(({ host, path }) => `${host}${path.split('?')[0]}`);
  for (const place of [
    'ws.api.video/upload',
    'other.example/token',
    'other.example/basic',
    'innocent.example/config.json',
  ])
    expect(sent).toContain(place);
});

test("nothing is found on the provider's dashboard", async () => {
  await visitScanned('https://dashboard.api.video/');
  expect(await readLeakRows(authlens().panel)).toEqual([]);
});

test('the same page elsewhere is full of findings', async () => {
  const { panel } = authlens();
  await untilGiven(panel, async () => {
    await clearLeaks(panel);
    await visitScanned('https://copy.example/');
  });
  // Two requests for each key, and the page and its script bring all three; the API answers two of them with refresh tokens.
  await expect.poll(async () => (await readLeakRows(panel)).length, soon).toBe(3 * 2 + 3 * 2 + 2);
  await clearLeaks(panel);
});

test('nothing is found in what the playground sends beside the page', async () => {
  const { panel, emulator } = authlens();
  await visitScanned('https://innocent.example/');
  await panel.click('tab', 'Playground');
  await panel.choose('Key', 'Test shop');
  await panel.click('button', 'Send to sandbox Ctrl ↵');
  await panel.waitForText('200 OK');
  const sent = await emulator.waitForRequest(({ host, path }) => host === 'sandbox.api.video' && path === '/videos');
  expect(headerValues(sent.rawHeaders, 'Authorization')).toEqual([basic(sandbox)]);
  await visitScanned('https://innocent.example/');
  expect(await readLeakRows(panel)).toEqual([]);
});
