import { rmSync } from 'node:fs';
import type { Frame, Page, WebWorker } from 'puppeteer-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { generateKey } from '../emulator/api/keys.ts';
import { openSite } from './sites/open-site.ts';
import { shopSite } from './sites/shop.ts';
import { addKey } from './support/add-key.ts';
import { readAuthorizationCard, reveal } from './support/authorization-card.ts';
import { pasteCommand } from './support/curl.ts';
import { countLeakRows } from './support/findings.ts';
import { withAuthlens } from './support/fixture.ts';
import { newerThanOldest } from './support/newer-than-oldest.ts';
import { createForOldestChrome } from './support/oldest-chrome.ts';
import { Panel } from './support/panel.ts';
import { compose, openTab, readStatus, send } from './support/playground.ts';
import { authorizationsOf, recordTaker } from './support/take-records.ts';
import { visit } from './support/visit.ts';

const sandbox = generateKey();
const production = generateKey();
const extensionDirectory = createForOldestChrome();
afterAll(() => rmSync(extensionDirectory, { recursive: true }));

const authlens = withAuthlens({
  emulator: {
    keys: { sandbox: [sandbox], production: [production] },
    sites: { 'shop.example': shopSite({ key: production }), 'stats.example': openSite },
  },
  chromium: { extensionDirectory },
});
const takeRecords = recordTaker(authlens);
const basic = `Basic ${Buffer.from(`${sandbox}:`).toString('base64')}`;

beforeAll(async () => {
  const { panel } = authlens();
  await addKey(panel, { label: 'Shop', value: sandbox });
  await addKey(panel, { label: 'Live', value: production, environment: 'production' });
});

/** What was hidden in a context, and whether `browser` is there all the same. */
const look = (context: Frame | Page | WebWorker) =>
  context.evaluate(() => {
    const hidden: unknown = Reflect.get(globalThis, 'hidden');
    return {
      hidden: Array.isArray(hidden) ? hidden.map(String) : [],
      browser: typeof Reflect.get(globalThis, 'browser'),
    };
  });

test('what is newer is hidden, the namespace `browser` first', async () => {
  const { chromium, panel, devtoolsPage } = authlens();
  for (const context of [await chromium.background(), panel.frame, devtoolsPage]) {
    const { hidden, browser } = await look(context);
    expect(browser).toBe('undefined');
    expect(hidden).toEqual(expect.arrayContaining(['browser', 'Promise.try', 'URL.parse', 'Uint8Array.fromBase64']));
    expect(newerThanOldest).toEqual(expect.arrayContaining(hidden));
  }
});

test('a request is sent, and its header is the one that was received', async () => {
  const { panel } = authlens();
  await panel.click('tab', 'Playground');
  await compose(panel, { key: 'Shop', path: '/videos?pageSize=1' });
  takeRecords();
  await send(panel);
  await reveal(panel);
  expect(await readStatus(panel)).toBe('200 OK');
  expect(takeRecords().flatMap(authorizationsOf)).toEqual([basic]);
  expect(await readAuthorizationCard(panel)).toMatchObject({ state: 'as sent', hops: [{ wire: [basic] }] });
  await openTab(panel, 'Response', 'Raw');
  expect(await panel.text('[aria-label="Body as received"]')).toContain('"pagination"');
});

test('a refusal is diagnosed', async () => {
  const { panel } = authlens();
  await compose(panel, { key: 'sandbox, no key', path: '/videos' });
  await send(panel);
  expect(await readStatus(panel)).toContain('401');
  await panel.waitForText('No Authorization header');
});

test('a curl command becomes the request', async () => {
  const { panel } = authlens();
  await pasteCommand(panel, `curl -u ${sandbox}: 'https://sandbox.api.video/videos?pasted' -H 'X-Own: 1'`);
  takeRecords();
  await send(panel);
  expect(takeRecords().map(({ path }) => path)).toEqual(['/videos?pasted']);
});

test('a production key in a page is found', async () => {
  const { page, panel } = authlens();
  await visit(page, 'https://shop.example/');
  await panel.click('tab', 'Leaks 3');
  expect(await countLeakRows(panel)).toBe(3);
});

test('the options and the popup open', async () => {
  const { chromium } = authlens();
  for (const [document, text] of [
    ['options.html', 'None beyond the sandbox and production hosts of api.video.'],
    ['popup.html', 'Key'],
  ]) {
    const page = await chromium.browser.newPage();
    await page.goto(`chrome-extension://${chromium.extensionId}/${document}`);
    await new Panel(page.mainFrame(), page).waitForText(text ?? '');
    expect((await look(page)).browser).toBe('undefined');
    await page.close();
  }
});
