import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { generateKey } from '../emulator/api/keys.ts';
import { openSite } from './sites/open-site.ts';
import { shopSite } from './sites/shop.ts';
import { addKey } from './support/add-key.ts';
import { readAuthorizationCard } from './support/authorization-card.ts';
import { readLeakRows } from './support/findings.ts';
import { answerAllowPage } from './support/firefox/allow-page.ts';
import { setDevToolsTheme, setToolboxHost } from './support/firefox/devtools.ts';
import { type FirefoxAuthlens, startInFirefox } from './support/firefox/start-in-firefox.ts';
import { keyPieces } from './support/key-pieces.ts';
import { compose, readStatus, send, startSending } from './support/playground.ts';
import { waitForScanned } from './support/scanned.ts';
import { filesWith } from './support/search-files.ts';
import { authorizationsOf } from './support/take-records.ts';
import { visit } from './support/visit.ts';

const sandboxKey = generateKey();
const productionKey = generateKey();
let started: FirefoxAuthlens | null = null;

function authlens(): FirefoxAuthlens {
  if (started === null) throw new Error('Authlens runs inside tests only.');
  return started;
}

beforeAll(async () => {
  started = await startInFirefox({
    emulator: {
      keys: { sandbox: [sandboxKey], production: [productionKey] },
      sites: { 'shop.example': shopSite({ key: productionKey }), 'stats.example': openSite },
    },
  });
  const { panel } = started;
  await addKey(panel, { label: 'Good', value: sandboxKey });
  await addKey(panel, { label: 'Web shop', value: productionKey, environment: 'production' });
});

afterEach(async () => {
  expect(await authlens().takeProblems(), 'problems in the contexts of the extension').toEqual([]);
});

afterAll(async () => {
  await started?.close();
});

const mistakes: [string, () => void, string][] = [
  ['an uncaught exception', () => void setTimeout(() => JSON.parse('{')), 'SyntaxError'],
  ['an unhandled rejection', () => void Promise.reject(new Error('planted')), 'Error: planted'],
  ['a call of console.error', () => console.error('planted'), 'console.error: planted'],
  ['a failed console.assert', () => console.assert(false, 'planted'), 'console.assert: planted'],
  [
    'what the policy forbids',
    () => document.body.append(Object.assign(document.createElement('script'), { textContent: '0' })),
    'Content-Security-Policy',
  ],
];

test.each(mistakes)('%s is noticed', async (_name, mistake, text) => {
  const { panel, takeProblems } = authlens();
  await panel.frame.evaluate(mistake);
  const noticed: string[] = [];
  await expect.poll(async () => noticed.push(...(await takeProblems())), { timeout: 10_000 }).toBeGreaterThan(0);
  expect(noticed.join('\n')).toContain(text);
});

test('a stopped background is woken by a send, and the header is shown as sent', async () => {
  const { panel, emulator } = authlens();
  await panel.click('tab', 'Playground');
  await compose(panel, { key: 'Good', path: '/videos?stopped' });
  await authlens().stopBackground();
  await send(panel);
  expect(await readStatus(panel)).toBe('200 OK');
  expect(await readAuthorizationCard(panel)).toMatchObject({ state: 'as sent' });
  const record = emulator.records.find(({ path }) => path === '/videos?stopped');
  expect(authorizationsOf(record)).toEqual([`Basic ${Buffer.from(`${sandboxKey}:`).toString('base64')}`]);
});

test('undocking loads the panel anew, and the draft is back', async () => {
  const { panel, firefox } = authlens();
  await panel.click('tab', 'Playground');
  await compose(panel, { path: '/videos?undocked' });
  await panel.frame.evaluate(() => {
    document.documentElement.dataset.before = 'undocking';
  });
  await setToolboxHost(firefox, 'window');
  await panel.frame.waitForFunction(() => document.documentElement.dataset.before === undefined);
  await panel.waitForValue('Path and query', '/videos?undocked');
  await setToolboxHost(firefox, 'bottom');
  await panel.waitForValue('Path and query', '/videos?undocked');
});

test('the panel follows the theme of DevTools', async () => {
  const { panel, firefox } = authlens();
  for (const theme of ['dark', 'light'] as const) {
    await setDevToolsTheme(firefox, theme);
    await panel.frame.waitForFunction((wanted) => document.documentElement.dataset.theme === wanted, {}, theme);
  }
});

test('a permission is asked for in a tab, and the request goes out once it is given', async () => {
  const { panel, firefox, emulator } = authlens();
  await panel.click('tab', 'Playground');
  await compose(panel, { key: 'admin, no key', path: '/videos?allowed' });
  await startSending(panel);
  await panel.waitForText('Not permitted');
  await panel.click('button', 'Allow requests to admin.api.video and send');
  await answerAllowPage(firefox, 'Allow requests to admin.api.video');
  const record = await emulator.waitForRequest(({ path }) => path === '/videos?allowed');
  expect(record.host).toBe('admin.api.video');
});

test('a leak is found, and what made it is said to be not available', async () => {
  const { page, panel } = authlens();
  await panel.click('tab', 'Leaks');
  await visit(page, 'https://shop.example/');
  await waitForScanned(panel, 7);
  const rows = await readLeakRows(panel);
  expect(rows.map((cells) => cells.includes('not available in Firefox'))).toEqual([true, true, true]);
  expect(await panel.text('footer')).toContain('what made a request (its script and line)');
});

test('the production key is in no file of the profile', async () => {
  const { profileDirectory } = authlens();
  const forms = [productionKey, Buffer.from(`${productionKey}:`).toString('base64')];
  const own = filesWith(profileDirectory, forms).filter((path) => !path.includes('/cache2/'));
  expect(own).toEqual([]);
  // Firefox compresses what is stored, which tears a key apart. A stored one shows that its pieces are found.
  const stored = join(profileDirectory, 'storage');
  expect(filesWith(stored, keyPieces(sandboxKey))).not.toEqual([]);
  expect(filesWith(stored, keyPieces(productionKey))).toEqual([]);
});
