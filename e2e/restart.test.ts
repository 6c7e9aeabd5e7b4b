import { rmSync } from 'node:fs';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { generateKey } from '../emulator/api/keys.ts';
import { randomText } from '../emulator/random-text.ts';
import { headerValues } from '../emulator/raw-header.ts';
import { page, serve } from './sites/site.ts';
import { addKey } from './support/add-key.ts';
import { type Authlens, startAuthlens } from './support/authlens.ts';
import { readAuthorizationCard, reveal } from './support/authorization-card.ts';
import { compose, send } from './support/playground.ts';
import { createProbeExtension, readProbe } from './support/probe-extension.ts';
import { readTable } from './support/table.ts';

declare const chrome: {
  storage: {
    local: {
      get(key: null): Promise<object>;
      setAccessLevel(options: { accessLevel: string }): Promise<void>;
    };
  };
};

const key = generateKey();
const extensionDirectory = createProbeExtension('probe.example');
const site = 'https://probe.example/';
const refused = 'Access to storage is not allowed from this context.';

let authlens: Authlens;

function start(profile?: string): Promise<Authlens> {
  return startAuthlens({
    emulator: { keys: { sandbox: [key] }, sites: { 'probe.example': serve({ '/': page('Probe', []) }) } },
    chromium: { extensionDirectory, ...(profile === undefined ? {} : { profile }) },
  });
}

/** What the content script gets. The background answers after its first turn, in which it closes the storage. */
async function probe(): Promise<unknown> {
  await (await authlens.chromium.background()).evaluate(() => chrome.storage.local.get(null));
  return readProbe(authlens.page, site);
}

async function keysWithEnvironment(): Promise<(string | undefined)[][]> {
  return (await readTable(authlens.panel, 'Keys')).map(([label, environment]) => [label, environment]);
}

const lasting = [
  ['Shop', 'sandbox'],
  ['Live', 'production'],
  ['Root', 'admin'],
];

beforeAll(async () => {
  authlens = await start();
  const { panel } = authlens;
  await addKey(panel, { value: key, label: 'Shop' });
  await addKey(panel, { value: generateKey(), label: 'Live', environment: 'production' });
  await addKey(panel, { value: randomText(23), label: 'Short live', environment: 'production' });
  await addKey(panel, { value: generateKey(), label: 'Root', environment: 'admin' });
});

afterAll(async () => {
  await authlens?.close();
  rmSync(extensionDirectory, { recursive: true });
});

test('a content script of the extension can read nothing that is stored', async () => {
  expect(await probe()).toEqual([refused, refused]);
});

test('it could read local storage, was that not closed to it', async () => {
  const { panel } = authlens;
  await panel.frame.evaluate(() =>
    chrome.storage.local.setAccessLevel({ accessLevel: 'TRUSTED_AND_UNTRUSTED_CONTEXTS' }),
  );
  expect(await probe()).toEqual([expect.arrayContaining(['keys']), refused]);
});

test('after a restart of the browser there is every key but the short ones, which were watched until it closed', async () => {
  expect(await keysWithEnvironment()).toEqual([
    ...lasting.slice(0, 2),
    ['Short live', 'production'],
    ['Root', 'admin'],
  ]);
  expect(await authlens.chromium.takeProblems()).toEqual([]);
  const { profileDirectory } = authlens.chromium;
  await authlens.close({ keepProfile: true });
  authlens = await start(profileDirectory);
  await authlens.panel.click('tab', 'Keys');
  await authlens.panel.find('button', 'Rename Shop').wait();
  expect(await keysWithEnvironment()).toEqual(lasting);
});

test('and the storage is closed again, and the key still goes out as it was stored', async () => {
  expect(await probe()).toEqual([refused, refused]);
  const { panel, emulator } = authlens;
  await panel.click('tab', 'Playground');
  await compose(panel, { key: 'Shop', path: '/videos' });
  await send(panel);
  await reveal(panel);
  const { rawHeaders } = await emulator.waitForRequest(({ host }) => host === 'sandbox.api.video');
  const received = headerValues(rawHeaders, 'authorization');
  expect(received).toEqual([`Basic ${Buffer.from(`${key}:`).toString('base64')}`]);
  const { state, hops } = await readAuthorizationCard(panel);
  expect({ state, wire: hops.map(({ wire }) => wire) }).toEqual({ state: 'as sent', wire: [received] });
  expect(await authlens.chromium.takeProblems()).toEqual([]);
});
