import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { generateKey } from '../emulator/api/keys.ts';
import { headerValues } from '../emulator/raw-header.ts';
import { openSite } from './sites/open-site.ts';
import { shopSite } from './sites/shop.ts';
import { addKey } from './support/add-key.ts';
import { type Authlens, startAuthlens } from './support/authlens.ts';
import { collectDownloads } from './support/downloads.ts';
import { openDrawer, waitForSaved } from './support/drawer.ts';
import { readStorage } from './support/extension-storage.ts';
import { keyForms } from './support/key-forms.ts';
import { openOptions } from './support/options.ts';
import type { Panel } from './support/panel.ts';
import { compose, send } from './support/playground.ts';
import { visit } from './support/visit.ts';

const keys = { sandbox: generateKey(), production: generateKey() };
const passphrase = 'plainly fake, and four words long';
const folder = mkdtempSync(join(tmpdir(), 'authlens-vault-'));
const file = join(folder, 'vault.json');

let authlens: Authlens;
let options: Panel;

async function start(): Promise<void> {
  authlens = await startAuthlens({
    emulator: {
      keys: { sandbox: [keys.sandbox], production: [keys.production] },
      sites: { 'shop.example': shopSite({ key: keys.production }), 'stats.example': openSite },
    },
  });
  options = await openOptions(authlens.chromium.browser, authlens.panel);
}

async function setPassphrase(action: 'Set passphrase' | 'Export'): Promise<void> {
  await options.fill('New passphrase', passphrase);
  await options.fill('The same again', passphrase);
  await options.click('button', action);
}

/** Chooses the file and enters its passphrase. */
async function importFile(entered: string): Promise<void> {
  const input = await options.frame.waitForSelector('input[type="file"]');
  await (await input?.toElement('input'))?.uploadFile(file);
  await options.fill('Passphrase of the file', entered);
  await options.click('button', 'Import');
}

beforeAll(start);

afterAll(async () => {
  await authlens?.close();
  rmSync(folder, { recursive: true });
});

const noProblems = async () => expect(await authlens.chromium.takeProblems()).toEqual([]);

test('what is exported holds no key in any form, nor a word of what was saved', async () => {
  const { panel, chromium, devtools } = authlens;
  await addKey(panel, { value: keys.sandbox, label: 'Shop' });
  await addKey(panel, { value: keys.production, label: 'Live', environment: 'production' });
  await panel.click('tab', 'Playground');
  await compose(panel, { path: '/videos?moved' });
  await openDrawer(panel, 'Saved');
  await panel.click('button', 'Save Ctrl S');
  await panel.find('textbox', 'Name').wait();
  await devtools.keyboard.type('Moved');
  await devtools.keyboard.press('Enter');
  await waitForSaved(panel, ['Moved']);
  await options.devtools.bringToFront();
  await setPassphrase('Set passphrase');
  await options.find('button', 'Lock now').wait();
  const downloads = await collectDownloads(chromium.browser);
  try {
    await options.click('button', 'Export…');
    await options.fill('Current passphrase', passphrase);
    const saved = await downloads.saveBy(() => options.click('button', 'Export'));
    expect(saved.name).toMatch(/^authlens-vault-\d{8}-\d{6}\.json$/);
    await options.waitForText('Exported, encrypted under your passphrase: 2 keys, 1 saved request.');
    const text = saved.bytes.toString('latin1');
    for (const secret of [...keyForms(keys.sandbox), ...keyForms(keys.production), passphrase, 'Moved', 'videos'])
      expect(text).not.toContain(secret);
    writeFileSync(file, saved.bytes);
  } finally {
    downloads.remove();
  }
  await noProblems();
});

test('in another profile, a wrong passphrase changes nothing, and the right one brings all of it', async () => {
  await authlens.close();
  await start();
  await setPassphrase('Set passphrase');
  await options.find('button', 'Lock now').wait();
  await options.click('button', 'Import…');
  const before = await readStorage(options.frame, 'local');
  await importFile('not the passphrase');
  await options.waitForText('The passphrase is not that of the file, or the file was changed. Nothing was imported.');
  expect(await readStorage(options.frame, 'local')).toEqual(before);
  await importFile(passphrase);
  await options.waitForText('1 sandbox key imported. 1 watched key imported. 1 saved request imported.');
  const stored = JSON.stringify(await readStorage(options.frame, 'local'));
  for (const form of [...keyForms(keys.sandbox), ...keyForms(keys.production)]) expect(stored).not.toContain(form);
  await noProblems();
});

test('there, its header goes out as before, and the saved request is listed', async () => {
  const { panel, emulator, page } = authlens;
  await page.bringToFront();
  await compose(panel, { key: 'Shop', path: '/videos?there' });
  await openDrawer(panel, 'Saved');
  await waitForSaved(panel, ['Moved']);
  await send(panel);
  const { rawHeaders } = await emulator.waitForRequest(({ path }) => path === '/videos?there');
  expect(headerValues(rawHeaders, 'authorization')).toEqual([
    `Basic ${Buffer.from(`${keys.sandbox}:`).toString('base64')}`,
  ]);
  await noProblems();
});

test('there, DevTools that are opened anew find the watched key', async () => {
  const page = await authlens.chromium.browser.newPage();
  const { panel } = await authlens.openPanel(page);
  await visit(page, 'https://shop.example/');
  await panel.find('tab', 'Leaks 3').wait();
  await noProblems();
});

test('imported again, what is there is named', async () => {
  await options.devtools.bringToFront();
  await options.click('button', 'Import…');
  await importFile(passphrase);
  await options.waitForText('0 sandbox keys imported. Here already: "Shop".');
  await noProblems();
});
