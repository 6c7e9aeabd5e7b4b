import { expect, test } from 'vitest';
import { generateKey } from '../emulator/api/keys.ts';
import { openSite } from './sites/open-site.ts';
import { shopSite } from './sites/shop.ts';
import { withAuthlens } from './support/fixture.ts';
import { visit } from './support/visit.ts';

declare const chrome: { runtime: { sendMessage(message: unknown): Promise<unknown> } };

const key = generateKey();
const authlens = withAuthlens({
  emulator: { keys: { production: [key] }, sites: { 'shop.example': shopSite({ key }), 'stats.example': openSite } },
});

test('the panel opens in the real DevTools of a page, whose requests reach the emulator', async () => {
  const { page, panel, emulator } = authlens();
  await visit(page, 'https://shop.example/');
  expect(await panel.frame.title()).toBe('Authlens');
  await emulator.waitForRequest(({ host, method }) => host === 'ws.api.video' && method === 'GET');
});

test('a stopped background has lost its memory and comes back for a message', async () => {
  const { chromium, panel } = authlens();
  const before = await chromium.background();
  await before.evaluate(() => Object.assign(globalThis, { remembered: true }));
  await chromium.stopBackground();
  // What it answers does not matter, so a refusal does not either.
  await panel.frame.evaluate(() => Promise.allSettled([chrome.runtime.sendMessage('wake up')]));
  const after = await chromium.background();
  expect(await after.evaluate(() => 'remembered' in globalThis)).toBe(false);
});

const mistakes: [string, () => void, string][] = [
  ['a console error', () => console.error('planted', 401), 'console.error: planted 401'],
  ['a failed assertion', () => console.assert(false, 'planted'), 'console.assert: planted'],
  ['an uncaught exception', () => void setTimeout(() => JSON.parse('{')), 'Uncaught SyntaxError'],
  ['an unhandled rejection', () => void Promise.reject(new Error('planted')), 'Uncaught (in promise) Error: planted'],
];

test.each(mistakes)('%s is noticed in every context', async (_name, mistake, text) => {
  const { chromium, devtools, panel, devtoolsPage } = authlens();
  const contexts = [panel.frame, devtoolsPage, await chromium.background(), ...devtools.workers()];
  for (const context of contexts) await context.evaluate(mistake);
  const problems = await chromium.takeProblems();
  for (const file of ['panel.html', 'devtools.html', 'background.js', 'scanner.worker'])
    expect(problems.filter((problem) => problem.split(': ')[0]?.includes(file)).join('\n')).toContain(text);
});

test('what the content security policy forbids is noticed', async () => {
  const { chromium, panel } = authlens();
  await panel.frame.evaluate(() => {
    document.body.append(Object.assign(document.createElement('script'), { textContent: '0' }));
  });
  expect(await chromium.takeProblems()).toContainEqual(expect.stringContaining('Content Security Policy'));
});
