import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest';
import { generateKey } from '../emulator/api/keys.ts';
import { headerValues } from '../emulator/raw-header.ts';
import { addKey } from './support/add-key.ts';
import { type Authlens, startAuthlens } from './support/authlens.ts';
import { openDrawer, openRow, waitForHistory } from './support/drawer.ts';
import { readStorage } from './support/extension-storage.ts';
import { withAuthlens } from './support/fixture.ts';
import { keyForms } from './support/key-forms.ts';
import { compose, openTab, readHeaders, readStatus, send, waitForEnd } from './support/playground.ts';
import { filesWith } from './support/search-files.ts';

const keys = { sandbox: generateKey(), other: generateKey(), production: generateKey(), typed: generateKey() };
const emulator = { keys: { sandbox: [keys.sandbox, keys.other] } };

let sends = 0;
/** A path that was not sent before. */
const freshPath = () => `/videos?send=${++sends}`;

describe('history', () => {
  const authlens = withAuthlens({ emulator });

  beforeAll(async () => {
    const { panel } = authlens();
    await addKey(panel, { value: keys.sandbox, label: 'Checkout' });
    await addKey(panel, { value: keys.other, label: 'Other' });
    await panel.click('tab', 'Playground');
    await openDrawer(panel, 'History');
  });

  beforeEach(async () => {
    const { panel } = authlens();
    await openDrawer(panel, 'History');
    await panel.fill('Search history', '', 'searchbox');
  });

  test('sends appear, the newest first, and are searched by what was sent and by what came', async () => {
    const { panel } = authlens();
    await panel.waitForText('Nothing sent yet. What you send stands here afterwards, without its keys.');
    await compose(panel, { key: 'Checkout', path: '/videos?pageSize=2' });
    await send(panel);
    await compose(panel, { method: 'POST', path: '/videos', body: '{"title":"A film of the harbour"}' });
    await send(panel);
    await compose(panel, { key: 'sandbox, no key', method: 'GET', path: '/videos?pageSize=3', body: '' });
    await send(panel);
    const [list, create, refused] = ['200 GET /videos?pageSize=2', '201 POST /videos', '401 GET /videos?pageSize=3'];
    await waitForHistory(panel, [refused, create, list]);
    for (const [text, found] of [
      ['401', [refused]],
      ['201 post', [create]],
      ['checkout', [create, list]],
      ['pageSize=2 200', [list]],
      ['FILM OF THE HARBOUR', [create]],
      ['nothing of the kind', []],
    ] as const) {
      await panel.fill('Search history', text, 'searchbox');
      await waitForHistory(panel, found);
    }
    await panel.fill('Search history', '', 'searchbox');
    await panel.choose('Environment of history', 'production');
    await waitForHistory(panel, []);
    await panel.choose('Environment of history', 'all');
    await waitForHistory(panel, [refused, create, list]);
  });

  test('a row opens its answer, and the request comes back, and so does what stood there before', async () => {
    const { panel } = authlens();
    await compose(panel, { key: 'Checkout', path: '/mine', headers: [['X-Mine', '1']] });
    await openRow(panel, '201');
    expect(await readStatus(panel)).toBe('201 Created');
    await panel.waitForText('"title": "A film of the harbour"');
    await openTab(panel, 'Response', 'Request as sent');
    const sent = new Map(await readHeaders(panel, 'Request headers 1'));
    expect(sent.get('authorization')).toBe('Basic ••••••••');
    await openTab(panel, 'Response', 'Body');
    await panel.click('button', 'Put back');
    await panel.waitForText('The request was put into the playground.');
    const draft = () =>
      panel.frame.$$eval('form select, form input', (fields) =>
        fields.map((field) => ('value' in field ? field.value : '')).join(' '),
      );
    expect(await draft()).toContain('POST /videos');
    await panel.click('button', 'Undo');
    await panel.frame.waitForFunction(() =>
      [...document.querySelectorAll('form input')].some((field) => 'value' in field && field.value === '/mine'),
    );
    expect(await draft()).toContain('GET /mine');
    await compose(panel, { headers: [] });
  });

  test('it is sent again with the same key and with another, and the answer takes its place', async () => {
    const { panel, emulator: api } = authlens();
    const path = freshPath();
    await compose(panel, { key: 'Checkout', path });
    await send(panel);
    await openRow(panel, path);
    const sentWith = (key: string) =>
      api.waitForRequest((record) => {
        const authorization = `Basic ${Buffer.from(`${key}:`).toString('base64')}`;
        return record.path === path && headerValues(record.rawHeaders, 'authorization').includes(authorization);
      });
    await panel.click('button', 'Send again');
    await panel.frame.waitForFunction(() => document.querySelector('[aria-label="From history"]') === null);
    await waitForEnd(panel);
    await panel.choose('Send again with another key', 'Other');
    await sentWith(keys.other);
    await panel.waitForText('key Other');
    expect(api.records.filter((record) => record.path === path)).toHaveLength(3);
  });

  test('two answers are compared, and what differs is marked', async () => {
    const { panel } = authlens();
    await openRow(panel, 'pageSize=3');
    await panel.click('button', 'Compare with…');
    await panel.waitForText('Choose the answer to compare with.');
    await panel.frame.locator('aside [role="option"]::-p-text(pageSize=2)').click();
    await panel.waitForText('lines differ.');
    const row = (text: string) =>
      panel.frame.$$eval(
        '[aria-label="Both answers"] [data-kind]',
        (sides, wanted) =>
          sides.filter(({ textContent }) => textContent?.includes(wanted)).map((side) => side.textContent),
        text,
      );
    expect(await row('200 OK')).toEqual(['−200 OK']);
    expect(await row('401 Unauthorized')).toEqual(['+401 Unauthorized']);
    expect(await row('content-type')).toHaveLength(2);
    await panel.click('button', 'Close this answer');
  });

  test('with the switch off nothing new is kept', async () => {
    const { panel } = authlens();
    const path = freshPath();
    await panel.click('checkbox', 'Keep history');
    await vi.waitFor(async () =>
      expect(await readStorage(panel.frame, 'local')).toMatchObject({ 'history-settings': { data: { keep: false } } }),
    );
    await compose(panel, { key: 'Checkout', path });
    await send(panel);
    await panel.click('checkbox', 'Keep history');
    const next = freshPath();
    await compose(panel, { path: next });
    await send(panel);
    await panel.fill('Search history', 'send=', 'searchbox');
    await panel.waitForText(next);
    expect(await panel.text('aside')).not.toMatch(new RegExp(`${path.replace('?', '\\?')}\\s`));
  });

  test('a full disk is said, and the send itself is not touched by it', async () => {
    const { panel, devtoolsPage } = authlens();
    // As the browser refuses it; no switch of the browser bounds a bucket of its own.
    await devtoolsPage.evaluate(() => {
      const { put } = IDBObjectStore.prototype;
      IDBObjectStore.prototype.put = () => {
        IDBObjectStore.prototype.put = put;
        throw new DOMException('The disk is full.', 'QuotaExceededError');
      };
    });
    await compose(panel, { key: 'Checkout', path: freshPath() });
    await send(panel);
    await panel.waitForText('This send is not in the history.');
    expect(await panel.text()).toContain('the browser says that the disk is full. What is kept stays as it was.');
    expect(await readStatus(panel)).toBe('200 OK');
    await panel.frame.locator('[role="status"] button::-p-text(Close)').click();
    await panel.waitForNoText('This send is not in the history.');
    const path = freshPath();
    await compose(panel, { path });
    await send(panel);
    await panel.fill('Search history', path.slice(1), 'searchbox');
    await waitForHistory(panel, [`200 GET ${path}`]);
  });
});

describe('on disk', { timeout: 180_000 }, () => {
  let authlens: Authlens;
  let profile: string;
  const start = async () => {
    authlens = await startAuthlens({ emulator, chromium: profile === undefined ? {} : { profile } });
    profile = authlens.profileDirectory;
  };
  /** Looks through the profile between the two: files of a running browser come and go. */
  const restart = async (look: () => void) => {
    expect(await authlens.takeProblems()).toEqual([]);
    await authlens.close({ keepProfile: true });
    look();
    await start();
  };

  beforeAll(start);
  afterAll(async () => {
    await authlens?.close({ keepProfile: true });
    rmSync(profile, { recursive: true, maxRetries: 5 });
  });

  test('after a restart of the browser history and draft are there, and no key is on the disk but where it is stored', async () => {
    const { panel } = authlens;
    await addKey(panel, { value: keys.sandbox, label: 'Checkout' });
    await addKey(panel, { value: keys.production, label: 'Live', environment: 'production' });
    await panel.click('tab', 'Playground');
    await compose(panel, { key: 'Checkout', path: '/videos?mark=needle-in-history' });
    await send(panel);
    const exchange = JSON.stringify({ apiKey: keys.sandbox });
    await compose(panel, { key: 'sandbox, no key', method: 'POST', path: '/auth/api-key', body: exchange });
    await send(panel);
    const tokens = await panel.text('[aria-label="Body"]');
    const typed = `Basic ${Buffer.from(`${keys.typed}:`).toString('base64')}`;
    await compose(panel, { method: 'GET', path: '/videos?typed=1', headers: [['Authorization', typed]] });
    await send(panel);
    await openDrawer(panel, 'Saved');
    await panel.click('button', 'Save Ctrl S');
    await panel.waitForText('Its secrets were left out: they are never saved.');
    await panel.devtools.keyboard.press('Enter');
    await openDrawer(panel, 'History');
    const rows = ['401 GET /videos?typed=1', '200 POST /auth/api-key', '200 GET /videos?mark=needle-in-history'];
    await waitForHistory(panel, rows);
    await vi.waitFor(
      async () => expect(JSON.stringify(await readStorage(panel.frame, 'local'))).toContain('"path":"/videos?typed=1"'),
      { timeout: 10_000 },
    );

    const { access_token: access, refresh_token: refresh }: Record<string, string> = JSON.parse(tokens);
    await restart(() => {
      for (const secret of [keys.production, keys.typed, access, refresh])
        expect(filesWith(profile, keyForms(secret ?? ''))).toEqual([]);
      expect(foldersWith(profile, keyForms(keys.sandbox))).toEqual(['Local Extension Settings']);
      // The search can find what is kept.
      expect(foldersWith(profile, ['needle-in-history'])).toEqual(['WebStorage']);
    });

    const again = authlens.panel;
    await again.find('textbox', 'Path and query').wait();
    expect(await again.frame.$eval('[aria-label="Path and query"]', (field) => 'value' in field && field.value)).toBe(
      '/videos?typed=1',
    );
    await openDrawer(again, 'History');
    await waitForHistory(again, rows);
    await openRow(again, 'needle-in-history');
    expect(await readStatus(again)).toBe('200 OK');
    await again.waitForText('"pagination"');
  });

  test('cleared is gone from the disk too, with one click', async () => {
    const { panel } = authlens;
    await panel.click('button', 'Clear');
    await panel.waitForText('The history was cleared, on the disk too.');
    await waitForHistory(panel, []);
    await restart(() => expect(filesWith(profile, ['needle-in-history'])).toEqual([]));
    await openDrawer(authlens.panel, 'Saved');
    await authlens.panel.waitForText('GET /videos?typed=1');
  });
});

/** The folders of the profile that hold one of these texts. */
function foldersWith(profile: string, texts: readonly string[]): string[] {
  const files = filesWith(join(profile, 'Default'), texts);
  return [...new Set(files.map((file) => file.slice(join(profile, 'Default').length + 1).split('/')[0] ?? ''))];
}
