import { once } from 'node:events';
import { createServer } from 'node:http';
import type { Page } from 'puppeteer-core';
import { beforeAll, expect, test } from 'vitest';
import { generateKey } from '../emulator/api/keys.ts';
import { json, serve } from './sites/site.ts';
import { addKey } from './support/add-key.ts';
import { readAuthorizationCard, reveal } from './support/authorization-card.ts';
import { withAuthlens } from './support/fixture.ts';
import { changeHostPermission } from './support/host-permissions.ts';
import { Panel } from './support/panel.ts';
import { compose, openTab, readStatus, send } from './support/playground.ts';
import { authorizationsOf, recordTaker } from './support/take-records.ts';

declare const chrome: { permissions: { contains(permissions: { origins: string[] }): Promise<boolean> } };

const keys = { sandbox: generateKey(), other: generateKey() };
const proxy = serve({ '/api/videos': json({ data: [] }) });
const authlens = withAuthlens({ emulator: { keys: { sandbox: [keys.sandbox] }, sites: { 'proxy.example': proxy } } });
const takeRecords = recordTaker(authlens);
const received = () =>
  takeRecords().map((record) => `${record.host} ${record.method} ${record.path} ${authorizationsOf(record).join()}`);
const basic = `Basic ${Buffer.from(`${keys.sandbox}:`).toString('base64')}`;
let options: Page;

/** The options as their user meets them. */
const page = () => new Panel(options.mainFrame(), options);

beforeAll(async () => {
  const { chromium, panel } = authlens();
  await addKey(panel, { label: 'Shop', value: keys.sandbox });
  await panel.click('tab', 'Playground');
  // No prompt then comes when it is asked for: it stands outside of every page.
  await changeHostPermission(chromium, 'addHostPermission', 'https://proxy.example/*');
  await openTab(panel, 'Request', 'Settings');
  await panel.click('button', 'Hosts of your own, and what you allowed');
  const opened = await chromium.browser.waitForTarget((target) => target.url().endsWith('/options.html'));
  const tab = await opened.page();
  if (tab === null) throw new Error('The options are no tab.');
  options = tab;
});

test('a base that would put keys at risk is refused in words', async () => {
  await page().fill('Base of its URLs', 'http://proxy.example');
  await page().click('button', 'Add host');
  await page().waitForText('Over http anybody on the way could read the key.');
  await page().fill('Base of its URLs', 'https://ws.api.video');
  await page().click('button', 'Add host');
  await page().waitForText('ws.api.video is the production host of api.video already. Choose that environment.');
});

test('a host of the user is bound, chosen in the playground, and receives the header that is shown', async () => {
  const { panel } = authlens();
  await page().fill('Base of its URLs', 'https://proxy.example/api/');
  await page().click('button', 'Add host');
  await page().find('button', 'Remove').wait();
  await page().waitForText('https://proxy.example/api');
  await compose(panel, { key: 'Shop', path: '/videos' });
  await panel.choose('Host', 'https://proxy.example/api');
  expect(await panel.text('button[type="submit"]')).toContain('Send to proxy.example');
  takeRecords();
  await send(panel);
  await reveal(panel);
  expect(await readStatus(panel)).toBe('200 OK');
  expect(received()).toEqual([`proxy.example GET /api/videos ${basic}`]);
  expect(await readAuthorizationCard(panel)).toMatchObject({
    state: 'as sent',
    hops: [{ intended: basic, wire: [basic] }],
  });
});

test('the options list exactly what the browser has granted beyond the install, hosts of https too', async () => {
  const { chromium } = authlens();
  // What is added on chrome://extensions is granted no earlier than the extension asks for it, without a prompt then.
  await changeHostPermission(chromium, 'addHostPermission', 'https://never-asked-for.example/*');
  const isGranted = (origin: string) =>
    options.evaluate((pattern) => chrome.permissions.contains({ origins: [pattern] }), `${origin}/*`);
  expect(await isGranted('https://proxy.example')).toBe(true);
  expect(await isGranted('https://never-asked-for.example')).toBe(false);
  await options.bringToFront();
  const listed = await options.$$eval('[aria-label="Hosts that you allowed"] code', (names) =>
    names.map((name) => name.textContent),
  );
  expect(listed).toEqual(['https://proxy.example']);
});

test('another environment has hosts of its own', async () => {
  const { panel } = authlens();
  await compose(panel, { key: 'production, no key' });
  expect(await panel.text('form[data-environment="production"]')).toContain('https://ws.api.video');
  await compose(panel, { key: 'Shop' });
  await panel.choose('Host', 'https://proxy.example/api');
});

test('a host that is removed receives nothing any more', async () => {
  const { panel } = authlens();
  await options.bringToFront();
  await page().click('button', 'Remove');
  await page().waitForNoText('https://proxy.example/api');
  await panel.waitForText(
    'https://proxy.example/api no longer stands for sandbox. Choose another host, or enter it anew in the options.',
  );
  expect(await panel.frame.$eval('button[type="submit"]', (button) => button.matches(':disabled'))).toBe(true);
  expect(received()).toEqual([]);
  await panel.choose('Host', 'https://sandbox.api.video');
  await send(panel);
  expect(received()).toEqual([`sandbox.api.video GET /videos ${basic}`]);
});

test('a server of this machine may be reached over http', async () => {
  const { panel, chromium } = authlens();
  const seen: (string | undefined)[] = [];
  const server = createServer((request, response) => {
    seen.push(`${request.method} ${request.url} ${request.headers.authorization}`);
    response.setHeader('Content-Type', 'application/json').end('{}');
  });
  await once(server.listen(0, 'localhost'), 'listening');
  const address = server.address();
  const base = `http://localhost:${typeof address === 'object' ? address?.port : ''}`;
  await changeHostPermission(chromium, 'addHostPermission', 'http://localhost/*');
  await options.bringToFront();
  await page().fill('Base of its URLs', base);
  await page().click('button', 'Add host');
  await page().find('button', 'Remove').wait();
  await compose(panel, { key: 'Shop', path: '/videos?local' });
  await panel.choose('Host', base);
  await send(panel);
  await reveal(panel);
  expect(await readStatus(panel)).toBe('200 OK');
  expect(seen).toEqual([`GET /videos?local ${basic}`]);
  expect((await readAuthorizationCard(panel)).hops).toMatchObject([{ intended: basic, wire: [basic] }]);
  server.close();
});

test('a host that was allowed is shown in the options, and taken back there', async () => {
  await changeHostPermission(authlens().chromium, 'addHostPermission', 'http://localhost/*');
  // A tab behind another one is not drawn.
  await options.bringToFront();
  await page().find('list', 'Hosts that you allowed').wait();
  expect(await page().text('ul[aria-label="Hosts that you allowed"]')).toContain('http://localhost');
  const allowed = () => options.evaluate(() => chrome.permissions.contains({ origins: ['http://localhost/*'] }));
  expect(await allowed()).toBe(true);
  await page().click('button', 'Take back');
  await page().waitForText('None beyond the sandbox and production hosts of api.video.');
  expect(await allowed()).toBe(false);
});
