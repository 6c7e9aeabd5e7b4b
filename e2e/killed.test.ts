import { rmSync } from 'node:fs';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { generateKey } from '../emulator/api/keys.ts';
import { openSite } from './sites/open-site.ts';
import { shopSite } from './sites/shop.ts';
import { addKey } from './support/add-key.ts';
import { type Authlens, startAuthlens } from './support/authlens.ts';
import { reveal } from './support/authorization-card.ts';
import { collectDownloads } from './support/downloads.ts';
import { openDrawer, waitForHistory } from './support/drawer.ts';
import { readStorage } from './support/extension-storage.ts';
import { keyForms } from './support/key-forms.ts';
import { compose, readStatus, send } from './support/playground.ts';
import { saveReport } from './support/reports.ts';
import { filesWith } from './support/search-files.ts';
import { visit } from './support/visit.ts';

const keys = { sandbox: generateKey(), wrong: generateKey(), production: generateKey(), typed: generateKey() };
/** What history shows of the session. */
const sent = ['200 GET /videos?answered=1', '401 GET /videos?refused=1'];
let authlens: Authlens;
let profile: string;

function start(profileDirectory?: string): Promise<Authlens> {
  return startAuthlens({
    emulator: {
      keys: { sandbox: [keys.sandbox], production: [keys.production] },
      sites: { 'shop.example': shopSite({ key: keys.production }), 'stats.example': openSite },
    },
    chromium: profileDirectory === undefined ? {} : { profile: profileDirectory },
  });
}

/** A whole session, with everything that could leave a key behind, which ends in the middle. */
beforeAll(async () => {
  authlens = await start();
  profile = authlens.chromium.profileDirectory;
  const { panel, page, chromium } = authlens;
  await addKey(panel, { value: keys.sandbox, label: 'Checkout' });
  await addKey(panel, { value: keys.wrong, label: 'Wrong' });
  await addKey(panel, { value: keys.production, label: 'Live', environment: 'production' });
  await addKey(panel, { value: keys.typed, label: 'Root', environment: 'admin' });
  await visit(page, 'https://shop.example/');
  await panel.find('tab', 'Leaks 3').wait();
  const downloads = await collectDownloads(chromium.browser);
  for (const item of ['Save Markdown', 'Save SARIF', 'Save sanitised HAR']) await saveReport(panel, downloads, item);
  downloads.remove();
  await panel.click('tab', 'Playground');
  await compose(panel, { key: 'Wrong', path: '/videos?refused=1' });
  await send(panel);
  expect(await readStatus(panel)).toMatch(/^401/);
  await chromium.stopBackground();
  await compose(panel, { key: 'Checkout', path: '/videos?answered=1' });
  await send(panel);
  await reveal(panel);
  await openDrawer(panel, 'History');
  await waitForHistory(panel, sent);
  // A draft is stored when it has come to rest.
  await vi.waitFor(
    async () => expect(JSON.stringify(await readStorage(panel.frame, 'local'))).toContain('/videos?answered=1'),
    30_000,
  );
  expect(await chromium.takeProblems()).toEqual([]);
  await authlens.kill();
});

afterAll(async () => {
  await authlens?.close();
  rmSync(profile, { recursive: true, force: true, maxRetries: 5 });
});

test('after the browser was killed, no key that is only watched is on the disk, but where the browser has kept the page that gives it away', () => {
  expect(filesWith(profile, keyForms(keys.typed))).toEqual([]);
  const files = filesWith(profile, keyForms(keys.production));
  // The shop's own script holds the key, and the browser keeps scripts of pages in its cache.
  expect(files.filter((file) => !file.includes('/Default/Cache/'))).toEqual([]);
});

test('and a sandbox key is in the stored list of keys alone', () => {
  const files = filesWith(profile, keyForms(keys.sandbox));
  expect(files).not.toEqual([]);
  expect(files.filter((file) => !file.includes('/Local Extension Settings/'))).toEqual([]);
});

test('killed in the middle, the browser comes back with keys, fingerprints, history and what was composed', async () => {
  authlens = await start(profile);
  const { panel, page } = authlens;
  await panel.click('tab', 'Playground');
  await panel.waitForValue('Path and query', '/videos?answered=1');
  await openDrawer(panel, 'History');
  await waitForHistory(panel, sent);
  await compose(panel, { key: 'Checkout', path: '/videos?again=1' });
  await send(panel);
  expect(await readStatus(panel)).toBe('200 OK');
  // The fingerprint still finds the key.
  await visit(page, 'https://shop.example/');
  await panel.find('tab', 'Leaks 3').wait();
  expect(await authlens.chromium.takeProblems()).toEqual([]);
});
