import { rmSync } from 'node:fs';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { generateKey } from '../emulator/api/keys.ts';
import { headerValues } from '../emulator/raw-header.ts';
import { openSite } from './sites/open-site.ts';
import { shopSite } from './sites/shop.ts';
import { addKey } from './support/add-key.ts';
import { type Authlens, startAuthlens } from './support/authlens.ts';
import { readAuthorizationCard, reveal } from './support/authorization-card.ts';
import { readStorage } from './support/extension-storage.ts';
import { inChromiumAlone } from './support/in-chromium-alone.ts';
import { keyForms } from './support/key-forms.ts';
import { compose, send } from './support/playground.ts';
import { filesWith } from './support/search-files.ts';
import { visit } from './support/visit.ts';

const keys = { sandbox: generateKey(), production: generateKey() };
const passphrase = 'plainly fake, and four words long';
const received = `Basic ${Buffer.from(`${keys.sandbox}:`).toString('base64')}`;

let authlens: Authlens;

function start(profile?: string): Promise<Authlens> {
  return startAuthlens({
    emulator: {
      keys: { sandbox: [keys.sandbox], production: [keys.production] },
      sites: { 'shop.example': shopSite({ key: keys.production }), 'stats.example': openSite },
    },
    ...(profile === undefined ? {} : { chromium: { profile } }),
  });
}

/** Sends what is composed, and gives what the server received. */
async function sendTo(path: string): Promise<string[]> {
  const { panel, emulator } = authlens;
  await panel.click('tab', 'Playground');
  await compose(panel, { path });
  await send(panel);
  const { rawHeaders } = await emulator.waitForRequest((record) => record.path === path);
  return headerValues(rawHeaders, 'authorization');
}

async function unlock(text: string): Promise<void> {
  const { panel } = authlens;
  await panel.fill('Passphrase', text);
  await panel.click('button', 'Unlock');
}

async function lock(): Promise<void> {
  const { panel } = authlens;
  await panel.click('tab', 'Keys');
  await panel.click('button', 'Lock now');
  await panel.waitForText('The vault is locked.');
}

beforeAll(async () => {
  authlens = await start();
  const { panel } = authlens;
  await addKey(panel, { value: keys.sandbox, label: 'Shop' });
  await addKey(panel, { value: keys.production, label: 'Live', environment: 'production' });
});

afterAll(() => authlens?.close());

const noProblems = async () => expect(await authlens.takeProblems()).toEqual([]);

test('a passphrase is offered beside the first key, and then encrypts it', async () => {
  const { panel } = authlens;
  await panel.click('button', 'Set a passphrase…');
  await panel.fill('New passphrase', passphrase);
  await panel.fill('The same again', passphrase);
  await panel.click('button', 'Set passphrase');
  await panel.waitForText('The vault is open.');
  const stored = JSON.stringify(await readStorage(panel.frame, 'local'));
  for (const form of [...keyForms(keys.sandbox), passphrase]) expect(stored).not.toContain(form);
  await noProblems();
});

test('while it is open, the header goes out as before, and as it is shown', async () => {
  const { panel } = authlens;
  await panel.click('tab', 'Playground');
  await compose(panel, { key: 'Shop' });
  expect(await sendTo('/videos?open')).toEqual([received]);
  await reveal(panel);
  const { state, hops } = await readAuthorizationCard(panel);
  expect({ state, wire: hops.map(({ wire }) => wire) }).toEqual({ state: 'as sent', wire: [[received]] });
  await noProblems();
});

test('locked, nothing of the key is at hand, the playground asks in place, and what is composed stays', async () => {
  const { panel, devtoolsPage } = authlens;
  await panel.click('tab', 'Playground');
  await compose(panel, { path: '/videos?kept' });
  await lock();
  await panel.click('tab', 'Playground');
  await panel.waitForText('“Shop” is in the locked vault. Unlock it to send this request.');
  await panel.waitForValue('Path and query', '/videos?kept');
  expect(await panel.frame.$eval('button[type="submit"]', (button) => button.matches(':disabled'))).toBe(true);
  const html = await panel.frame.evaluate(() => document.documentElement.outerHTML);
  const session = JSON.stringify(await readStorage(devtoolsPage, 'session'));
  for (const form of keyForms(keys.sandbox)) expect(html + session).not.toContain(form);
  expect(await panel.text('section[aria-label="Authorization"]')).not.toContain('as sent');
  await noProblems();
});

test('locked, a page that gives a watched key away is found all the same', async () => {
  const { panel, page } = authlens;
  await visit(page, 'https://shop.example/');
  await panel.find('tab', 'Leaks 3').wait();
  await noProblems();
});

test('a wrong passphrase says so and loses nothing; the right one lets the request go', async () => {
  const { panel } = authlens;
  await panel.click('tab', 'Playground');
  await unlock('not the passphrase');
  await panel.waitForText('This is not the passphrase. Nothing was changed. Try again.');
  await unlock(passphrase);
  await panel.waitForNoText('in the locked vault');
  await panel.waitForValue('Path and query', '/videos?kept');
  expect(await sendTo('/videos?unlocked')).toEqual([received]);
  await noProblems();
});

test('the background may stop: the vault stays open, and is locked by what locks it', async () => {
  const { panel, stopBackground } = authlens;
  await stopBackground();
  expect(await sendTo('/videos?restarted')).toEqual([received]);
  await lock();
  await panel.find('button', 'Unlock').wait();
  await unlock(passphrase);
  await panel.waitForText('The vault is open.');
  await noProblems();
});

inChromiumAlone(
  'closed, the profile holds no form of the key; opened again, the vault is locked, and opens',
  async () => {
    await noProblems();
    const { profileDirectory } = authlens;
    await authlens.close({ keepProfile: true });
    expect(filesWith(profileDirectory, keyForms(keys.sandbox))).toEqual([]);
    expect(filesWith(profileDirectory, [passphrase])).toEqual([]);
    authlens = await start(profileDirectory);
    const { panel } = authlens;
    await panel.click('tab', 'Keys');
    await panel.waitForText('The vault is locked.');
    await panel.click('tab', 'Playground');
    await compose(panel, { key: 'Shop' });
    await panel.waitForText('“Shop” is in the locked vault.');
    await unlock(passphrase);
    await panel.waitForNoText('in the locked vault');
    expect(await sendTo('/videos?again')).toEqual([received]);
    await noProblems();
  },
);

inChromiumAlone(
  'a browser that is killed while the passphrase is set has the key in the clear or in the vault',
  async () => {
    const { profileDirectory } = authlens;
    await authlens.close();
    rmSync(profileDirectory, { recursive: true, force: true, maxRetries: 5 });
    authlens = await start();
    await addKey(authlens.panel, { value: keys.sandbox, label: 'Shop' });
    await authlens.panel.click('button', 'Set a passphrase…');
    await authlens.panel.fill('New passphrase', passphrase);
    await authlens.panel.fill('The same again', passphrase);
    const killed = authlens;
    // Looked for before it is there: it is short.
    const encrypting = authlens.panel.waitForText('Encrypting …');
    await authlens.panel.click('button', 'Set passphrase');
    await encrypting;
    await killed.kill();
    authlens = await start(killed.profileDirectory);
    const { panel } = authlens;
    await panel.click('tab', 'Keys');
    await panel.find('button', 'Rename Shop').wait();
    if ((await readStorage(panel.frame, 'local')).vault !== undefined) {
      await unlock(passphrase);
      await panel.waitForText('The vault is open.');
    }
    await panel.click('tab', 'Playground');
    await compose(panel, { key: 'Shop' });
    expect(await sendTo('/videos?survived')).toEqual([received]);
  },
);
