import { rmSync } from 'node:fs';
import { beforeAll, describe, expect, test } from 'vitest';
import { generateKey } from '../emulator/api/keys.ts';
import { openSite } from './sites/open-site.ts';
import { shopSite } from './sites/shop.ts';
import { addKey } from './support/add-key.ts';
import { startAuthlens } from './support/authlens.ts';
import { hide, reveal } from './support/authorization-card.ts';
import { type Eavesdropper, eavesdrop } from './support/eavesdrop.ts';
import { readStorage } from './support/extension-storage.ts';
import { readFindings } from './support/findings.ts';
import { withAuthlens } from './support/fixture.ts';
import { keyForms } from './support/key-forms.ts';
import { compose, openTab, send } from './support/playground.ts';
import { filesWith } from './support/search-files.ts';
import { visit } from './support/visit.ts';

const keys = { sandbox: generateKey(), wrong: generateKey(), production: generateKey(), admin: generateKey() };

const formsIn = (text: string, key: string) => keyForms(key).filter((form) => text.includes(form));

describe('of a whole session', () => {
  const authlens = withAuthlens({
    emulator: {
      keys: { sandbox: [keys.sandbox], production: [keys.production] },
      sites: { 'shop.example': shopSite({ key: keys.production }), 'stats.example': openSite },
    },
  });
  let overheard: Eavesdropper;

  beforeAll(async () => {
    const { panel, page } = authlens();
    overheard = await eavesdrop(authlens());
    await addKey(panel, { value: keys.sandbox, label: 'Checkout' });
    await addKey(panel, { value: keys.wrong, label: 'Wrong' });
    await addKey(panel, { value: keys.production, label: 'Live', environment: 'production' });
    await addKey(panel, { value: keys.admin, label: 'Root', environment: 'admin' });
    await visit(page, 'https://shop.example/');
    await panel.find('tab', 'Leaks 3').wait();
    await panel.click('tab', 'Playground');
    await compose(panel, { key: 'Checkout', path: '/videos' });
    await send(panel);
    await reveal(panel);
    await hide(panel);
    await compose(panel, { key: 'Wrong', path: '/videos?second=1' });
    await send(panel);
    await openTab(panel, 'Response', 'Request as sent');
    await openTab(panel, 'Response', 'Body');
  });

  test('the header with a sandbox key travels as what was seen on the wire, and to the panel that shows it', async () => {
    const messages = await overheard.messages();
    const kindOf = (message: string) => {
      const { type, data, sending } = JSON.parse(message);
      return [type, data?.type ?? sending?.phase].filter(Boolean).join(' ');
    };
    const carriers = messages.filter((message) => formsIn(message, keys.sandbox).length > 0).map(kindOf);
    expect([...new Set(carriers)].sort()).toEqual(['sending done', 'sending sending', 'wireEvent sent']);
    expect(messages.map(kindOf)).toEqual(expect.arrayContaining(['leaks', 'wireEvent answered', 'send']));
  });

  test.each(['production', 'admin'] as const)('no message holds the %s key in any form', async (environment) => {
    for (const message of await overheard.messages()) expect(formsIn(message, keys[environment])).toEqual([]);
  });

  test.each(Object.entries(keys))('no console line, title or URL holds the %s key', async (_, key) => {
    const { panel } = authlens();
    const title = await panel.frame.evaluate(() => `${document.title} ${location.href}`);
    const told = [...overheard.console, ...(await overheard.targets()), title];
    expect(told.length).toBeGreaterThan(4);
    for (const line of told) expect(formsIn(line, key)).toEqual([]);
  });

  test.each(['production', 'admin'] as const)('no stored value holds the %s key in any form', async (environment) => {
    for (const area of ['local', 'session', 'sync'] as const) {
      const stored = JSON.stringify(await readStorage(authlens().panel.frame, area));
      expect(formsIn(stored, keys[environment])).toEqual([]);
    }
  });

  test('a sandbox key stands in its one declared value and nowhere else', async () => {
    const { keys: declared, ...others } = await readStorage(authlens().panel.frame, 'local');
    expect(JSON.stringify(declared).split(keys.sandbox)).toHaveLength(2);
    const rest = [
      others,
      await readStorage(authlens().panel.frame, 'session'),
      await readStorage(authlens().panel.frame, 'sync'),
    ];
    expect(formsIn(JSON.stringify(rest), keys.sandbox)).toEqual([]);
  });

  test('the panel shows no key that was not revealed', async () => {
    const { panel } = authlens();
    const findings = await readFindings(panel);
    expect(findings).toHaveLength(3);
    await panel.click('tab', 'Keys');
    const keysView = await panel.frame.evaluate(() => document.documentElement.outerHTML);
    await panel.click('tab', 'Playground');
    const playground = await panel.frame.evaluate(() => document.documentElement.outerHTML);
    for (const html of [keysView, playground, ...findings.map((finding) => finding.html)])
      for (const key of Object.values(keys)) expect(formsIn(html, key)).toEqual([]);
  });
});

test('a production key that was only ever typed into the panel is nowhere on disk', { timeout: 120_000 }, async () => {
  const session = await startAuthlens({ emulator: { keys: { sandbox: [keys.sandbox] } } });
  const { profileDirectory } = session.chromium;
  try {
    await addKey(session.panel, { value: keys.sandbox, label: 'Checkout' });
    await addKey(session.panel, { value: keys.production, label: 'Live', environment: 'production' });
    await session.panel.click('tab', 'Playground');
    await compose(session.panel, { key: 'Checkout', path: '/videos' });
    await send(session.panel);
  } finally {
    await session.close({ keepProfile: true });
  }
  try {
    expect(filesWith(profileDirectory, keyForms(keys.production))).toEqual([]);
    // The search can find: the sandbox key is where it was declared to be.
    expect(filesWith(profileDirectory, [keys.sandbox]).join('\n')).toContain('Local Extension Settings');
  } finally {
    rmSync(profileDirectory, { recursive: true, maxRetries: 5 });
  }
});
