import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { generateKey } from '../emulator/api/keys.ts';
import { headerValues } from '../emulator/raw-header.ts';
import { hostileSite, markup, turned } from './sites/hostile.ts';
import { openSite } from './sites/open-site.ts';
import { addKey } from './support/add-key.ts';
import { builtExtension } from './support/authlens.ts';
import { readAuthorizationCard, reveal } from './support/authorization-card.ts';
import { collectDownloads } from './support/downloads.ts';
import { openDrawer, waitForSaved } from './support/drawer.ts';
import { readStorage } from './support/extension-storage.ts';
import { readLeakRows, scrollToLeakRow, showLeaks } from './support/findings.ts';
import { withAuthlens } from './support/fixture.ts';
import { foreignProblems } from './support/foreign-text.ts';
import { attackFromPage, type HostileExtension, installHostileExtension } from './support/hostile-extension.ts';
import { keyForms } from './support/key-forms.ts';
import { compose, openTab, send } from './support/playground.ts';
import { makeTestFiles } from './support/request-body.ts';
import { visit } from './support/visit.ts';

declare const chrome: {
  runtime: { sendMessage(id: string, message: unknown): Promise<unknown> };
  tabs: { create(options: { url: string }): Promise<{ id: number }>; remove(id: number): Promise<void> };
  scripting: { executeScript(injection: object): Promise<unknown> };
};

const keys = { sandbox: generateKey(), production: generateKey() };
const authlens = withAuthlens({
  emulator: {
    keys: { sandbox: [keys.sandbox], production: [keys.production] },
    sites: { 'hostile.example': hostileSite({ key: keys.production }), 'stats.example': openSite },
  },
});
let hostile: HostileExtension;

const basic = `Basic ${Buffer.from(`${keys.sandbox}:`).toString('base64')}`;
let sends = 0;
/** A path that was not sent before. */
const freshPath = (emulation?: string) => `/videos?send=${++sends}${emulation ? `&emulate=${emulation}` : ''}`;

beforeAll(async () => {
  const { chromium, panel } = authlens();
  hostile = await installHostileExtension(chromium.browser);
  await addKey(panel, { value: keys.sandbox, label: 'Checkout' });
  await addKey(panel, { value: keys.production, label: 'Live <b>', environment: 'production' });
  await panel.click('tab', 'Playground');
  await compose(panel, { key: 'Checkout', path: freshPath() });
  await send(panel);
});

describe('another extension', () => {
  const answered = { type: 'answered', sendId: '1', requestId: '1', url: 'https://sandbox.api.video/videos', at: 1 };
  const messages: readonly unknown[] = [
    { id: 1, timestamp: 1, type: 'observeOrigin', data: 'https://ws.api.video' },
    { id: 2, timestamp: 1, type: 'showBadge', data: { tabId: 1, count: 99 } },
    { id: 3, timestamp: 1, type: 'wireEvent', data: { ...answered, status: 200, statusLine: 'spoofed', headers: [] } },
    { type: 'send', request: { path: '/videos' } },
    JSON.parse('{"__proto__":{"polluted":1},"constructor":{"prototype":{"polluted":1}}}'),
  ];
  const refused = /Receiving end does not exist/;
  /** Of some messages Chromium says no more to a content script than that no answer came. */
  const unanswered = /Receiving end does not exist|^answered undefined$/;

  test.each(messages)('is answered no message from its background: %#', async (message) => {
    const { extensionId } = authlens().chromium;
    const background = await hostile.background();
    const outcome = background.evaluate(
      (id, sent) =>
        chrome.runtime.sendMessage(id, sent).then(
          (answer) => `answered ${JSON.stringify(answer)}`,
          (error: Error) => error.message,
        ),
      extensionId,
      message,
    );
    expect(await outcome).toMatch(refused);
  });

  test.each(['send', 'connect'] as const)('is answered nothing from a content script: %s', async (attack) => {
    const { page, chromium } = authlens();
    await page.goto('https://hostile.example/empty');
    for (const message of messages)
      expect(await attackFromPage(page, attack, chromium.extensionId, message)).toMatch(unanswered);
  });

  test('is told nothing of a send, and does not see it on the network', async () => {
    const { panel, page } = authlens();
    await page.goto('https://hostile.example/empty');
    const path = freshPath();
    await compose(panel, { key: 'Checkout', path });
    await send(panel);
    const heard = (await hostile.overheard()).join('\n');
    // It can see: the page's own request is there.
    expect(heard).toContain('https://hostile.example/empty');
    expect(heard).not.toContain(path);
    for (const form of keyForms(keys.sandbox)) expect(heard).not.toContain(form);
    expect(heard).not.toContain(basic.slice(6));
  });

  test('runs no script in a page of ours', async () => {
    const { extensionId } = authlens().chromium;
    const background = await hostile.background();
    const outcome = await background.evaluate(async (url) => {
      const { id } = await chrome.tabs.create({ url });
      try {
        await chrome.scripting.executeScript({ target: { tabId: id }, func: () => document.title });
        return 'ran';
      } catch (error) {
        return String(error);
      } finally {
        await chrome.tabs.remove(id);
      }
    }, `chrome-extension://${extensionId}/options.html`);
    expect(outcome).toMatch(/Cannot access/);
  });

  test('changes nothing that is shown or stored', async () => {
    const { panel, chromium } = authlens();
    const stored = await readStorage(panel.frame, 'local');
    const path = freshPath();
    await compose(panel, { key: 'Checkout', path });
    const background = await hostile.background();
    for (const message of messages)
      await background.evaluate(
        (id, sent) => chrome.runtime.sendMessage(id, sent).catch(() => null),
        chromium.extensionId,
        message,
      );
    expect(await readAuthorizationCard(panel)).toMatchObject({ state: 'computed' });
    expect((await readStorage(panel.frame, 'local')).keys).toEqual(stored.keys);
    expect(await foreignProblems(panel.frame)).toEqual([]);
  });
});

describe('a page', () => {
  test('reads no file of ours: none is web-accessible', async () => {
    const { page, chromium } = authlens();
    await page.goto('https://hostile.example/empty');
    const files = readdirSync(builtExtension, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name).slice(builtExtension.length + 1));
    expect(files).toContain('panel.html');
    const read = await page.evaluate(
      async (urls) => {
        const tries = urls.map(async (url) => {
          const image = new Promise<boolean>((resolve) => {
            const element = new Image();
            element.onload = () => resolve(true);
            element.onerror = () => resolve(false);
            element.src = url;
          });
          const text = fetch(url).then(
            () => true,
            () => false,
          );
          const module = new Promise<boolean>((resolve) => {
            const element = document.createElement('script');
            element.type = 'module';
            element.onload = () => resolve(true);
            element.onerror = () => resolve(false);
            element.src = url;
            document.head.append(element);
          });
          return [url, ...(await Promise.all([image, text, module]))] as const;
        });
        return (await Promise.all(tries)).filter(([, ...results]) => results.includes(true));
      },
      files.map((file) => `chrome-extension://${chromium.extensionId}/${file}`),
    );
    expect(read).toEqual([]);
  });

  test('embeds none of our pages, and speaks on none of our channels', async () => {
    const { page, panel, chromium } = authlens();
    await page.goto('https://hostile.example/empty');
    await page.evaluate((id) => {
      for (const file of ['panel', 'options', 'popup', 'devtools']) {
        const frame = document.createElement('iframe');
        frame.src = `chrome-extension://${id}/${file}.html`;
        document.body.append(frame);
      }
      for (let tab = 0; tab < 2000; tab += 1)
        for (const direction of ['update', 'request']) {
          const channel = new BroadcastChannel(`authlens-${direction}-${tab}`);
          channel.postMessage({ type: 'clear-leaks' });
          channel.close();
        }
    }, chromium.extensionId);
    await page.waitForFunction(() => document.querySelectorAll('iframe').length === 4);
    const urls = page.frames().map((frame) => frame.url());
    expect(urls.filter((url) => url.startsWith('chrome-extension://') && !url.includes('invalid'))).toEqual([]);
    expect(await page.evaluate(() => typeof Reflect.get(Reflect.get(globalThis, 'chrome') ?? {}, 'runtime'))).toBe(
      'undefined',
    );
    expect(await foreignProblems(panel.frame)).toEqual([]);
  });

  test('that leaks a key under hostile names: every leak is found, and every name is text', async () => {
    const { page, panel, devtoolsPage } = authlens();
    await visit(page, 'https://hostile.example/');
    const shown = async () => {
      await showLeaks(panel);
      return (await readLeakRows(panel)).map((cells) => cells.join(' ')).join('\n');
    };
    for (const place of ['__proto__', 'constructor', 'WebSocket message', 'response body'])
      await expect.poll(shown).toContain(place);
    const rows = await readLeakRows(panel);
    for (let index = 0; index < rows.length; index++) {
      await scrollToLeakRow(panel, index);
      await (await panel.frame.$(`table tr[aria-rowindex="${index + 2}"] td`))?.click();
      await panel.frame.waitForSelector(`table tr[aria-rowindex="${index + 2}"][aria-selected="true"]`);
      expect(await foreignProblems(panel.frame), rows[index]?.join(' ')).toEqual([]);
    }
    expect(await foreignProblems(devtoolsPage)).toEqual([]);
    const html = await panel.frame.evaluate(() => document.documentElement.outerHTML);
    for (const form of keyForms(keys.production)) expect(html).not.toContain(form);
  });

  test('that pretends to send for the playground is a page that sends', async () => {
    const { panel, emulator } = authlens();
    const spoof = emulator.records.find(({ method, path }) => method === 'GET' && path.startsWith('/videos?spoof='));
    expect(headerValues(spoof?.rawHeaders ?? [], 'authorization')).toHaveLength(1);
    await panel.click('tab', 'Playground');
    await panel.waitForText('Refused in the page');
    expect(await readAuthorizationCard(panel)).toMatchObject({ state: 'computed' });
    expect(await foreignProblems(panel.frame)).toEqual([]);
  });
});

describe('an answer', () => {
  test.each(['hostile-text', 'hostile-problem'])('%s is text in every view, and in history', async (emulation) => {
    const { panel } = authlens();
    await panel.click('tab', 'Playground');
    await compose(panel, { key: 'Checkout', path: freshPath(emulation) });
    await send(panel);
    await reveal(panel);
    const tabs = '[role="tablist"][aria-label="Response"] [role="tab"]';
    const labels = await panel.frame.$$eval(tabs, (all) => all.map(({ textContent }) => textContent ?? ''));
    expect(labels.length).toBeGreaterThan(3);
    for (const label of labels) {
      await openTab(panel, 'Response', label);
      // A body is drawn piece by piece, and marked when it comes on screen.
      await expect.poll(() => foreignProblems(panel.frame), { message: label }).toEqual([]);
    }
    await openTab(panel, 'Response', 'Body');
    await panel.frame.waitForSelector('[data-unseen="U+202E"]');
    expect(await panel.frame.evaluate(() => document.body.textContent)).toContain(turned);
    await openDrawer(panel, 'History');
    await panel.frame.locator('aside [role="option"]').click();
    await panel.find('region', 'From history').wait();
    await expect.poll(() => foreignProblems(panel.frame)).toEqual([]);
    await panel.click('button', 'Close this answer');
  });

  test('a finding that is replayed, and an answer in the page, are text too', async () => {
    const { panel } = authlens();
    await panel.click('tab', 'Playground');
    await panel.find('list', 'Sent by the page').wait();
    await panel.click('button', 'Replay');
    await panel.waitForText('Replay');
    expect(await foreignProblems(panel.frame)).toEqual([]);
  });

  test('markup is shown as it came', async () => {
    expect(await authlens().panel.text()).toContain(markup.slice(0, 20));
  });
});

describe('a file', () => {
  const name = `${markup}${turned}`;
  const files = makeTestFiles();
  afterAll(() => files.remove());

  async function choose(input: string, file: string, text: string): Promise<void> {
    const chooser = await authlens().panel.frame.waitForSelector(input);
    await (await chooser?.toElement('input'))?.uploadFile(files.write(file, text));
  }

  test('an OpenAPI document is text in every part that is shown', async () => {
    const { panel } = authlens();
    await panel.click('tab', 'Playground');
    const parameters = [
      { name, in: 'query', required: true, description: name, schema: { type: 'string', enum: [name, '__proto__'] } },
      { name: '__proto__', in: 'query', schema: { type: 'integer' } },
    ];
    const description = {
      openapi: '3.1.0',
      info: { title: name, version: turned },
      servers: [
        { url: 'https://api.hostile.example/', description: name },
        { url: name, description: name },
      ],
      components: { securitySchemes: { [name]: { type: 'apiKey', in: 'header', name: 'X-Key' } } },
      paths: {
        [`/${name}`]: { get: { summary: name, tags: [name], parameters } },
        '/__proto__': { get: { summary: '__proto__', tags: ['__proto__'] }, constructor: { summary: name } },
      },
    };
    await panel.click('button', 'Import OpenAPI…');
    await choose('input[aria-label="OpenAPI document"]', 'hostile.json', JSON.stringify(description));
    await panel.waitForText('2 operations');
    expect(await foreignProblems(panel.frame)).toEqual([]);
    await panel.frame.locator('dialog button::-p-text(Use)').click();
    await panel.frame.waitForFunction(() => document.querySelector('dialog[open]') === null);
    await panel.click('button', 'Operations');
    await panel.frame.waitForSelector('dialog tr code');
    expect(await foreignProblems(panel.frame)).toEqual([]);
    await panel.fill('Search operations', 'hostile', 'combobox');
    await panel.devtools.keyboard.press('Enter');
    await panel.frame.waitForFunction(() => document.querySelector('dialog[open]') === null);
    expect(await foreignProblems(panel.frame)).toEqual([]);
    await panel.click('tab', 'Keys');
    expect(await foreignProblems(panel.frame)).toEqual([]);
  });

  test('saved requests and a HAR are text in the drawer and in the palette', async () => {
    const { panel, chromium } = authlens();
    await panel.click('tab', 'Playground');
    await panel.choose('API', 'api.video');
    await compose(panel, { key: 'Checkout', path: freshPath() });
    const downloads = await collectDownloads(chromium.browser);
    await openDrawer(panel, 'Saved');
    const { keyboard } = panel.devtools;
    await keyboard.down('Control');
    await keyboard.press('s');
    await keyboard.up('Control');
    await panel.frame.waitForFunction(() => document.activeElement?.localName === 'input');
    await keyboard.type('One');
    await keyboard.press('Enter');
    await waitForSaved(panel, ['One']);
    const { bytes } = await downloads.saveBy(() => panel.click('button', 'Export'));
    downloads.remove();
    const { requests, ...rest } = JSON.parse(bytes.toString());
    const renamed = {
      ...rest,
      requests: [{ ...requests[0], name }],
      folders: [{ name, requests: [{ ...requests[0], name }] }],
    };
    await choose('aside input[type="file"]', 'saved.json', JSON.stringify(renamed));
    await panel.waitForText('2 requests imported.');
    expect(await foreignProblems(panel.frame)).toEqual([]);
    const request = { method: 'GET', url: `https://ws.api.video/videos?${name}`, headers: [{ name, value: name }] };
    const content = { size: 2, mimeType: name, text: name };
    const response = { status: 200, statusText: name, headers: [{ name: 'X-A', value: name }], content };
    const entry = { startedDateTime: '2026-07-01T12:00:00.000Z', request, response };
    await openDrawer(panel, 'History');
    await choose(
      'input[aria-label="HAR to import"]',
      `hostile\u202e.har`,
      JSON.stringify({ log: { entries: [entry] } }),
    );
    await panel.waitForText('imported');
    await panel.frame.locator('aside [role="option"]').click();
    await panel.find('region', 'From history').wait();
    await expect.poll(() => foreignProblems(panel.frame)).toEqual([]);
    await keyboard.down('Control');
    await keyboard.press('k');
    await keyboard.up('Control');
    await panel.frame.waitForSelector('dialog [role="option"]');
    expect(await foreignProblems(panel.frame)).toEqual([]);
    await keyboard.press('Escape');
  });
});
