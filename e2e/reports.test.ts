import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { generateKey } from '../emulator/api/keys.ts';
import { openSite } from './sites/open-site.ts';
import { shopCallSites, shopSite } from './sites/shop.ts';
import { addKey } from './support/add-key.ts';
import { clickUntil } from './support/click-until.ts';
import { collectDownloads, type Downloads, type SavedFile } from './support/downloads.ts';
import { readFindings, showLeaks } from './support/findings.ts';
import { withAuthlens } from './support/fixture.ts';
import { harProblems } from './support/har-problems.ts';
import { keyForms } from './support/key-forms.ts';
import { keyPiecesIn } from './support/key-pieces.ts';
import { chooseReport, paste, readStory, saveReport } from './support/reports.ts';
import { returnToPanel } from './support/return-to-panel.ts';
import { readSources } from './support/sources.ts';
import { visit } from './support/visit.ts';

const key = generateKey();
const short = 'Zq7rT2mW9x';
const shop = 'https://shop.example/';

const authlens = withAuthlens({
  emulator: {
    keys: { production: [key] },
    sites: { 'shop.example': shopSite({ key }), 'stats.example': openSite },
  },
});
let downloads: Downloads;

beforeAll(async () => {
  const { chromium, panel, page } = authlens();
  downloads = await collectDownloads(chromium.browser);
  await addKey(panel, { value: key, label: 'shop-web', environment: 'production' });
  await visit(page, shop);
  await panel.find('tab', 'Leaks 3').wait();
  await showLeaks(panel);
});

afterAll(() => downloads.remove());

/** Every piece and form of the key that a text shows. */
const tracesIn = (text: string) => [...keyPiecesIn(text, key), ...keyForms(key).filter((form) => text.includes(form))];

describe('the story', () => {
  const { loadVideos, trackVisit } = shopCallSites(key);
  const at = ({ url, line, column }: typeof loadVideos) => `${url.split('/').at(-1)}:${line}:${column}`;

  test('says where the key entered, where it left and where it was copied to', async () => {
    const { panel } = authlens();
    const story = await readStory(panel);
    expect(story).toHaveLength(3);
    expect(story[0]).toMatch(/^Entered in app\.js:3:\d+, requested by the HTML parser, shop\.example:\d+/);
    expect(story).toEqual(
      expect.arrayContaining([
        expect.stringContaining(`Left, sent by loadVideos in ${at(loadVideos)}`),
        expect.stringContaining(`Copied to stats.example, sent by trackVisit in ${at(trackVisit)}`),
      ]),
    );
    expect(tracesIn(story.join('\n'))).toEqual([]);
  });

  test('each place opens in Sources', async () => {
    const { panel, devtools } = authlens();
    const [entered = ''] = await readStory(panel);
    const column = Number(/app\.js:3:(\d+)/.exec(entered)?.[1]);
    const places = [
      { link: `app.js:3:${column}`, place: { url: `${shop}assets/app.js`, line: 3, column } },
      { link: at(loadVideos), place: loadVideos },
      { link: at(trackVisit), place: trackVisit },
    ];
    for (const { link, place } of places) {
      const button = panel.frame.locator(`[aria-label="Story"] ::-p-xpath(.//button[.="${link}"])`);
      await clickUntil(button, async () => (await readSources(devtools)) !== null);
      await expect.poll(() => readSources(devtools), { timeout: 10_000 }).toEqual(place);
      await returnToPanel(panel);
    }
  });

  test('leads from one finding to its relatives', async () => {
    const { panel } = authlens();
    const before = await panel.text('[aria-label="Finding"] h2');
    await panel.frame.locator('[aria-label="Story"] [title="Show this finding"]').click();
    await panel.frame.waitForFunction(
      (headline) => document.querySelector<HTMLElement>('[aria-label="Finding"] h2')?.innerText !== headline,
      {},
      before,
    );
    expect(await readStory(panel)).toHaveLength(3);
  });

  test('says what to do, and where', async () => {
    const links = await authlens().panel.frame.$$eval('[aria-label="What to do"] a', (all) =>
      all.map((link) => link.href),
    );
    expect(links).toContain('https://dashboard.api.video/apikeys');
    expect(await authlens().panel.text('[aria-label="What to do"]')).toMatch(/Delete or regenerate this key/);
  });
});

describe('a report', () => {
  beforeEach(() => showLeaks(authlens().panel));

  test('is copied as Markdown', async () => {
    const { panel } = authlens();
    await chooseReport(panel, 'Copy as Markdown');
    await panel.waitForText('Copied: 3 findings');
    const copied = await paste(panel);
    expect(copied).toMatch(/^# Leak report\n/);
    expect(copied).toContain('shop-web');
    expect(copied).toContain('https://shop.example/assets/app.js');
    expect(copied).toContain('dashboard.api.video/apikeys');
    expect(tracesIn(copied)).toEqual([]);
  });

  test('is saved as Markdown', async () => {
    const { name, text } = await save('Save Markdown');
    expect(name).toMatch(/^authlens-leaks-\d{8}-\d{6}\.md$/);
    expect(text).toMatch(/^# Leak report\n/);
  });

  test('is saved as JSON, with the findings that the panel shows', async () => {
    const shown = (await readFindings(authlens().panel)).map(({ json }) => json.part);
    const { name, text } = await save('Save JSON');
    expect(name).toMatch(/\.json$/);
    const { findings, coverage } = JSON.parse(text);
    expect(findings.map(({ part }: { part: string }) => part).sort()).toEqual(shown.sort());
    expect(findings).toEqual(
      findings.map(() => expect.objectContaining({ keyLabel: 'shop-web', severity: 'critical' })),
    );
    expect(coverage.scanned.requests).toBeGreaterThan(3);
  });

  test('is saved as SARIF', async () => {
    const { name, text } = await save('Save SARIF');
    expect(name).toMatch(/\.sarif$/);
    const { version, runs } = JSON.parse(text);
    expect(version).toBe('2.1.0');
    expect(runs[0].results).toHaveLength(3);
  });

  test('holds the rows of the list alone', async () => {
    const { panel } = authlens();
    await panel.fill('Filter findings', 'stats.example', 'searchbox');
    const { findings } = JSON.parse((await save('Save JSON')).text);
    await panel.fill('Filter findings', '', 'searchbox');
    expect(findings.map(({ request }: { request: { url: string } }) => request.url)).toEqual([
      'https://stats.example/c',
    ]);
  });

  async function save(item: string): Promise<{ name: string; text: string }> {
    const { name, bytes } = await saveReport(authlens().panel, downloads, item);
    const text = bytes.toString();
    expect(tracesIn(text)).toEqual([]);
    return { name, text };
  }
});

describe('the sanitised HAR', () => {
  interface Entry {
    request: { method: string; url: string; headers: { name: string; value: string }[]; postData?: { text: string } };
    response: { content: { text?: string; encoding?: string } };
  }
  let file: SavedFile;
  let entries: Entry[];

  beforeAll(async () => {
    file = await saveReport(authlens().panel, downloads, 'Save sanitised HAR');
    entries = JSON.parse(file.bytes.toString()).log.entries;
  });

  test('is a valid HAR with the traffic of the page', () => {
    expect(file.name).toMatch(/^authlens-traffic-\d{8}-\d{6}\.har$/);
    expect(harProblems(JSON.parse(file.bytes.toString()))).toEqual([]);
    const requests = entries.map(({ request }) => `${request.method} ${request.url}`);
    expect(requests).toEqual(
      expect.arrayContaining([
        `GET ${shop}`,
        `GET ${shop}assets/app.js`,
        'GET https://ws.api.video/videos',
        'POST https://stats.example/c',
      ]),
    );
  });

  test('holds no key in any form, in no body either', () => {
    expect(tracesIn(file.bytes.toString())).toEqual([]);
    for (const { response } of entries) expect(tracesIn(decode(response.content))).toEqual([]);
  });

  test('has the same mark in the place of the key everywhere', () => {
    const mark = /\[key:[0-9a-f]{4} production\]/.exec(file.bytes.toString())?.[0] ?? expect.unreachable('No mark.');
    const find = (url: string, method = 'GET') =>
      entries.find(({ request }) => request.url === url && request.method === method);
    expect(find(`${shop}assets/app.js`)?.response.content.text).toContain(`videoApiKey: '${mark}'`);
    expect(find('https://stats.example/c', 'POST')?.request.postData?.text).toContain(`"videoApiKey":"${mark}"`);
    const sent = find('https://ws.api.video/videos')?.request.headers.find(({ name }) => name === 'Authorization');
    expect(sent?.value).toBe(`Basic ${mark}`);
  });

  test('keeps what is no key', () => {
    const css = entries.find(({ request }) => request.url.endsWith('shop.css'));
    expect(css?.response.content.text).toContain(':root');
  });

  function decode({ text = '', encoding }: Entry['response']['content']): string {
    return encoding === 'base64' ? Buffer.from(text, 'base64').toString('latin1') : text;
  }
});

describe('the fingerprints', () => {
  test('are exported without any key, and without the one that is too short', async () => {
    const { panel } = authlens();
    await addKey(panel, { value: short, label: 'pin', environment: 'production' });
    const { name, bytes } = await downloads.saveBy(() => panel.click('button', 'Export fingerprints'));
    const text = bytes.toString();
    expect(name).toMatch(/^authlens-fingerprints-\d{8}-\d{6}\.json$/);
    expect(JSON.parse(text).fingerprints).toMatchObject([{ label: 'shop-web', environment: 'production' }]);
    expect(tracesIn(text)).toEqual([]);
    expect(text).not.toContain('pin');
    await panel.waitForText('Left out: 1 key, "pin"');
  });
});
