import { beforeAll, expect, test } from 'vitest';
import { generateKey } from '../emulator/api/keys.ts';
import { addKey } from './support/add-key.ts';
import { readBodyText } from './support/body.ts';
import { collectDownloads } from './support/downloads.ts';
import { withAuthlens } from './support/fixture.ts';
import { compose, openTab, readHeaders, readStatus, send, waitForEnd } from './support/playground.ts';
import { paste } from './support/reports.ts';
import { recordTaker } from './support/take-records.ts';
import { readTree, selectRow } from './support/tree.ts';

const key = generateKey();
const authlens = withAuthlens({ emulator: { keys: { sandbox: [key] } } });
const takeRecords = recordTaker(authlens);

beforeAll(async () => {
  const { panel } = authlens();
  await addKey(panel, { label: 'Good', value: key });
  await panel.click('tab', 'Playground');
  await compose(panel, { key: 'Good', method: 'POST', path: '/videos' });
  for (const title of ['First', 'Second', 'Third']) {
    await compose(panel, { body: JSON.stringify({ title }) });
    await send(panel);
  }
  await compose(panel, { method: 'GET' });
});

/** Sends a GET and opens a view of its answer. */
async function read(path: string, view: string): Promise<void> {
  const { panel } = authlens();
  await compose(panel, { path });
  await send(panel);
  await openTab(panel, 'Response', view);
}

async function search(text: string): Promise<void> {
  await authlens().panel.fill('Search in the body', text, 'searchbox');
}

const found = () => authlens().panel.text('[aria-label="Found"]');

/** What is painted as gone to; the document itself holds no mark of it. */
function readHighlight(): Promise<string[]> {
  return authlens().panel.frame.evaluate(() =>
    [...(CSS.highlights.get('found-current') ?? [])].map((range) => (range instanceof Range ? range.toString() : '')),
  );
}

/** Whether what is gone to is on screen. */
function isOnScreen(): Promise<boolean> {
  return authlens().panel.frame.evaluate(() => {
    const [range] = CSS.highlights.get('found-current') ?? [];
    const view = document.querySelector('pre')?.parentElement?.getBoundingClientRect();
    if (!(range instanceof Range) || view === undefined) return false;
    const place = range.getBoundingClientRect();
    return place.height > 0 && place.top >= view.top && place.bottom <= view.bottom;
  });
}

test('the tree shows every token as it was sent', async () => {
  await read('/videos?emulate=big-numbers-and-duplicates', 'Tree');
  const { rows } = await readTree(authlens().panel);
  expect(rows).toEqual([
    '{ 13 members }',
    '"beyondDouble": 12345678901234567890',
    '"one": 1.0',
    '"infinite": 1e400',
    '"negativeZero": -0',
    '"exponent": 1E+2',
    '"twice": "first"',
    '"twice": "second"',
    String.raw`"escapes": "\u00e9 \ud83d\ude00 \/ \b\f\n\r\t\" \\ \u0000"`,
    String.raw`"loneSurrogate": "\ud800"`,
    '"__proto__": { 1 member }',
    '"polluted": true',
    '"": "a member without a name"',
    '"10": "before nine in the text"',
    '"9": "after ten in the text"',
  ]);
});

test('what has no tree says why', async () => {
  await read('/videos?emulate=invalid-json', 'Tree');
  await authlens().panel.waitForText('Only JSON has a tree, and this is none: line 1, column');
});

test('the tree is walked, folded and copied from by keyboard and mouse', async () => {
  const { panel } = authlens();
  const { keyboard } = panel.devtools;
  await read('/videos?pageSize=2', 'Tree');
  await panel.frame.focus('[role="tree"]');
  for (const key of ['ArrowDown', 'ArrowDown', 'ArrowLeft', 'ArrowDown'] as const) await keyboard.press(key);
  const { rows, selected } = await readTree(panel);
  expect(rows.slice(0, 4)).toEqual(['{ 2 members }', '"data": [ 2 items ]', '0: { 18 members }', '1: { 18 members }']);
  expect(selected).toBe('1: { 18 members }');
  await panel.click('button', 'Fold');
  expect((await readTree(panel)).rows).toEqual(['{ 2 members }', '"data": [ 2 items ]', '"pagination": { 6 members }']);
  await panel.click('button', 'Unfold');
  await selectRow(panel, '"videoId"');
  const [, videoId] = /"videoId": "(\w+)"/.exec((await readTree(panel)).selected) ?? [];
  for (const [button, copied] of [
    ['Copy path', 'data[0].videoId'],
    ['Copy JSON pointer', '/data/0/videoId'],
    ['Copy value', videoId],
  ] as const) {
    await panel.click('button', button);
    expect(await paste(panel)).toBe(copied);
  }
});

test('a search counts what is found, goes around it, and goes to it in every view', async () => {
  const { panel } = authlens();
  await read('/videos?pageSize=3', 'Raw');
  const text = await readBodyText(panel);
  await search('TITLE');
  const count = text.match(/title/gi)?.length;
  expect(await found()).toBe(`1 of ${count}`);
  await expect.poll(readHighlight).toEqual(['title']);
  await panel.devtools.keyboard.press('Enter');
  expect(await found()).toBe(`2 of ${count}`);
  await panel.click('button', 'Previous occurrence');
  await panel.click('button', 'Previous occurrence');
  expect(await found()).toBe(`${count} of ${count}`);
  await panel.click('checkbox', 'Match case');
  await panel.waitForText('Not found');
  await panel.click('checkbox', 'Match case');
  await search('"Second"');
  await openTab(panel, 'Response', 'Tree');
  await panel.frame.waitForFunction(() => document.querySelector('mark[aria-current="true"]') !== null);
  expect((await readTree(panel)).selected).toBe('"title": "Second"');
  await search('');
});

test('Ctrl+F is DevTools’ own, and searches the body as well', async () => {
  const { panel } = authlens();
  const { keyboard } = panel.devtools;
  await read('/videos?pageSize=3&by=devtools', 'Raw');
  await panel.frame.focus('[aria-label="Body as received"]');
  await keyboard.down('Control');
  await keyboard.press('f');
  await keyboard.up('Control');
  await panel.devtools.waitForFunction(() => {
    let focused = document.activeElement;
    while (focused?.shadowRoot?.activeElement) focused = focused.shadowRoot.activeElement;
    return focused instanceof HTMLInputElement && focused.type === 'search';
  });
  await keyboard.type('title');
  await panel.waitForText('1 of 3');
  await expect.poll(readHighlight).toEqual(['title']);
  await keyboard.press('Escape');
  await panel.waitForNoText('1 of 3');
});

test('5 MB in one line: an occurrence far down is found and shown', async () => {
  const { panel } = authlens();
  await read('/videos?emulate=5mb-one-line', 'Raw');
  await search('Video 9999');
  await panel.frame.waitForFunction(() => document.querySelector('[aria-label="Found"]')?.textContent === '1 of 1');
  await expect.poll(isOnScreen).toBe(true);
  await expect.poll(readHighlight).toEqual(['Video 9999']);
  await search('');
});

test('/ goes to the search, and stays a character in a field', async () => {
  const { panel } = authlens();
  const focused = () => panel.frame.evaluate(() => document.activeElement?.getAttribute('aria-label'));
  await read('/videos?slash', 'Body');
  await panel.frame.focus('[aria-label="Body"]');
  await panel.devtools.keyboard.press('/');
  expect(await focused()).toBe('Search in the body');
  await panel.frame.focus('[aria-label="Path and query"]');
  await panel.devtools.keyboard.press('/');
  expect(await focused()).toBe('Path and query');
});

test('an id goes into the next request: in place of its name, else as a request for it', async () => {
  const { panel } = authlens();
  await read('/videos?pageSize=1', 'Body');
  const [, videoId] = /"videoId": "(\w+)"/.exec(await readBodyText(panel)) ?? [];
  await compose(panel, { path: '/videos/{videoId}?as=is' });
  await panel.frame.locator(`pre button ::-p-text("${videoId}")`).click();
  await panel.click('button', 'Use in the next request');
  expect(await readPath()).toBe(`/videos/${videoId}?as=is`);
  await panel.click('button', 'Use in the next request');
  expect(await readPath()).toBe(`/videos/${videoId}`);
  await panel.waitForText(`GET /videos/${videoId} stands in the playground.`);
  await send(panel);
  expect(await readStatus(panel)).toBe('200 OK');
});

const readPath = () =>
  authlens().panel.frame.$eval('[aria-label="Path and query"]', (field) => 'value' in field && field.value);

test('the link to the next page fills the path and is sent', async () => {
  const { panel } = authlens();
  await read('/videos?pageSize=2', 'Body');
  takeRecords();
  await panel.frame.locator('pre button ::-p-text(pageSize=2&currentPage=2)').click();
  await authlens().emulator.waitForRequest(({ path }) => path.includes('currentPage=2'));
  expect(await readPath()).toBe('/videos?pageSize=2&currentPage=2');
  await waitForEnd(panel);
  expect(takeRecords().map(({ method, path }) => [method, path])).toEqual([
    ['GET', '/videos?pageSize=2&currentPage=2'],
  ]);
  await panel.waitForText('"currentPage": 2,');
});

test('Location can be requested, and headers are explained', async () => {
  const { panel, emulator } = authlens();
  await read('/videos?emulate=created', 'Headers');
  expect(await readHeaders(panel, 'Response headers')).toContainEqual(['Location', '/videos?currentPage=1&created=1']);
  await panel.waitForText('Only the browser may keep this answer, for 60 seconds.');
  await panel.click('button', 'Request it');
  const next = await emulator.waitForRequest(({ path }) => path.includes('created=1'));
  expect([next.method, next.path]).toEqual(['GET', '/videos?currentPage=1&created=1']);
  await waitForEnd(panel);
});

test('how many requests are left is shown, and the seconds until they are counted anew', async () => {
  const { panel } = authlens();
  await read('/videos?left', 'Headers');
  const [, left] =
    (await readHeaders(panel, 'Response headers')).find(([name]) => name === 'X-RateLimit-Remaining') ?? [];
  await panel.waitForText(`${left} of 100 requests left`);
  expect(await panel.frame.$eval('meter', ({ value, max }) => [value, max])).toEqual([Number(left), 100]);
  const seconds = async () => Number(/counted anew in (\d+) second/.exec(await panel.text())?.[1]);
  const first = await seconds();
  await expect.poll(seconds, { timeout: 5000 }).toBeLessThan(first);
});

test('an image is shown', async () => {
  const { panel } = authlens();
  await read('/videos?emulate=image', 'Body');
  await panel.waitForText('image/png, 74 B, 8 × 4 pixels');
});

test('sound is played', async () => {
  const { panel } = authlens();
  await read('/videos?emulate=sound', 'Body');
  await panel.frame.waitForFunction(() => document.querySelector('video')?.duration === 1);
});

test('a page is text, and nothing in it runs', async () => {
  const { panel, emulator } = authlens();
  await read('/videos?emulate=html-script', 'Body');
  const { response } = await emulator.waitForRequest((record) => record === emulator.records.at(-1));
  expect(await readBodyText(panel)).toBe(response?.body.toString());
  expect(await panel.frame.evaluate(() => ['ran' in window, document.querySelectorAll('iframe, img').length])).toEqual([
    false,
    0,
  ]);
});

test('any body can be looked at as bytes, and is saved as it came', async () => {
  const { panel, chromium, emulator } = authlens();
  await read('/videos?emulate=byte-order-mark', 'Hex');
  await panel.waitForText('ef bb bf 7b');
  const downloads = await collectDownloads(chromium.browser);
  const { name, bytes } = await downloads.saveBy(() => panel.click('button', 'Save'));
  expect(name).toBe('videos.json');
  expect(bytes).toEqual(emulator.records.at(-1)?.response?.body);
  await panel.waitForText('Saved videos.json.');
  downloads.remove();
});

test('the time is told in its parts, with the size on the wire and unpacked, and every redirect', async () => {
  const { panel, emulator } = authlens();
  await read('/videos?emulate=gzip', 'Timing');
  await panel.waitForText('Waiting for the answer');
  const packed = emulator.records.at(-1)?.response?.body.length;
  expect(await panel.text('[aria-label="Size"]')).toMatch(new RegExp(`wire\\s+${packed} B\\s+Body unpacked\\s+20 B`));
  await read('/videos?emulate=redirect-same', 'Timing');
  await panel.waitForText('before the last request');
  await panel.waitForText('HTTP/1.1 302 Found, on to https://sandbox.api.video/videos');
});
