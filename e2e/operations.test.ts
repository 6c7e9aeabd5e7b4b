import { beforeAll, describe, expect, test } from 'vitest';
import { generateKey } from '../emulator/api/keys.ts';
import { addKey } from './support/add-key.ts';
import { faintTexts } from './support/contrast.ts';
import { withAuthlens } from './support/fixture.ts';
import { setPanelSize } from './support/panel-size.ts';
import { compose, readStatus, send } from './support/playground.ts';
import { recordTaker } from './support/take-records.ts';
import { setTheme, themeName } from './support/theme.ts';

const key = generateKey();
const authlens = withAuthlens({ emulator: { keys: { sandbox: [key] } } });
const takeRecords = recordTaker(authlens);

beforeAll(async () => {
  const { panel } = authlens();
  await addKey(panel, { label: 'Good', value: key });
  await panel.click('tab', 'Playground');
  await compose(panel, { key: 'Good' });
});

const dialog = 'dialog[aria-label="Operations"]';

/** Opens the list, searches, and waits until the first row is one of `path`. */
async function search(text: string, path: string): Promise<void> {
  const { panel } = authlens();
  await panel.click('button', 'Operations');
  await panel.fill('Search operations', text, 'combobox');
  await panel.frame.waitForFunction(
    (wanted) => document.querySelector('dialog tr[aria-selected="true"] code')?.textContent === wanted,
    {},
    path,
  );
}

/** Searches and takes the first with Enter. */
async function choose(text: string, path: string): Promise<void> {
  const { panel } = authlens();
  await search(text, path);
  await panel.devtools.keyboard.press('Enter');
  await waitForPath(path);
}

const waitForPath = (path: string) => waitForField('Path and query', path);

/** Waits until the field with this name has this text. */
async function waitForField(name: string, value: string): Promise<void> {
  await authlens().panel.waitForValue(name, value, name === 'sortOrder' ? 'combobox' : 'textbox');
}

const sendIsOff = () => authlens().panel.frame.$eval('button[type="submit"]', (button) => button.matches(':disabled'));
const focused = () =>
  authlens().panel.frame.evaluate(() => document.activeElement?.ariaLabel ?? document.activeElement?.textContent);

test('"list videos" is found, chosen, given a page size in the table, and sent with that', async () => {
  const { panel } = authlens();
  await choose('list videos', '/videos');
  await panel.fill('pageSize', '5');
  await waitForPath('/videos?pageSize=5');
  takeRecords();
  await send(panel);
  expect(takeRecords().map(({ method, path }) => `${method} ${path}`)).toEqual(['GET /videos?pageSize=5']);
  expect(await readStatus(panel)).toBe('200 OK');
});

describe('table and URL', () => {
  test('the table follows what is typed into the URL', async () => {
    const { panel } = authlens();
    await compose(panel, { path: '/videos?title=caf%C3%A9+noir&sortOrder=desc&metadata[author]=Ada&own=1' });
    await waitForField('title', 'café noir');
    await waitForField('sortOrder', 'desc');
    await waitForField('Value of metadata[author]', 'Ada');
    await waitForField('Value of parameter own', '1');
    await waitForField('pageSize', '');
  });

  test('the URL follows the table, and the rest of it stays as it was typed', async () => {
    const { panel } = authlens();
    await panel.choose('sortOrder', 'asc');
    await panel.fill('pageSize', '7');
    await panel.fill('Value of metadata[author]', 'Ada & Co');
    const path = '/videos?title=caf%C3%A9+noir&sortOrder=asc&metadata[author]=Ada%20%26%20Co&own=1&pageSize=7';
    await waitForPath(path);
    takeRecords();
    await send(panel);
    expect(takeRecords().map((record) => record.path)).toEqual([path]);
  });

  test('what is emptied or removed leaves the URL', async () => {
    const { panel } = authlens();
    await panel.fill('title', '');
    await panel.choose('sortOrder', 'not set');
    await panel.click('button', 'Remove parameter own');
    await panel.fill('Value of metadata[author]', '');
    await panel.fill('Name of metadata[author]', '');
    await waitForPath('/videos?pageSize=7');
  });

  test('a parameter of another name is added once its name is whole', async () => {
    const { panel } = authlens();
    await panel.fill('Name of a new parameter', 'page');
    await panel.devtools.keyboard.press('Enter');
    await panel.fill('Value of parameter page', 'a b');
    await waitForPath('/videos?pageSize=7&page=a%20b');
  });

  test('a value that does not fit its type is said to, and sent all the same', async () => {
    const { panel } = authlens();
    await compose(panel, { path: '/videos?pageSize=many' });
    await panel.waitForText('pageSize takes a whole number, and “many” is none.');
    expect(await sendIsOff()).toBe(false);
  });
});

test('a path with a parameter is refused until it is filled in', async () => {
  const { panel } = authlens();
  await choose('retrieve video object', '/videos/{videoId}');
  await panel.waitForText('{videoId} in the path is not filled in yet.');
  expect(await sendIsOff()).toBe(true);
  await panel.fill('videoId', 'vi1/2');
  await waitForPath('/videos/vi1%2F2');
  await panel.fill('videoId', '');
  await waitForPath('/videos/{videoId}');
  await panel.fill('videoId', 'vi4k0jvEUuaTdRAEjQ4Jfrgz');
  await waitForPath('/videos/vi4k0jvEUuaTdRAEjQ4Jfrgz');
  takeRecords();
  await send(panel);
  expect(takeRecords().map(({ path }) => path)).toEqual(['/videos/vi4k0jvEUuaTdRAEjQ4Jfrgz']);
});

test('what is chosen has its parameter selected in the URL, to be typed over', async () => {
  const { panel } = authlens();
  await choose('video status', '/videos/{videoId}/status');
  expect(await focused()).toBe('Path and query');
  await panel.devtools.keyboard.type('vi1');
  await waitForPath('/videos/vi1/status');
  await waitForField('videoId', 'vi1');
});

test('an operation begins with a body that the server takes, and the body that was typed can be put back', async () => {
  const { panel } = authlens();
  await compose(panel, { method: 'POST', path: '/videos', body: '{ "title": "mine" }' });
  await choose('create video object', '/videos');
  await waitForField('Request body', '{\n  "title": "My video"\n}');
  await send(panel);
  expect(await readStatus(panel)).toBe('201 Created');
  await panel.click('button', 'Put back');
  await waitForField('Request body', '{ "title": "mine" }');
  await panel.waitForNoText('Your former body is kept.');
});

test('an operation of the admin API is marked as one, and goes to its host without a key', async () => {
  const { panel } = authlens();
  await search('list projects', '/projects');
  expect(await panel.text(`${dialog} tr[aria-selected="true"]`)).toContain('admin');
  await panel.devtools.keyboard.press('Enter');
  await panel.waitForText('https://admin.api.video');
  await panel.find('button', 'Send to admin.api.video Ctrl ↵').wait();
  await choose('list videos', '/videos');
  await panel.find('button', 'Send to sandbox Ctrl ↵').wait();
  const selected = await panel.frame.$eval('select[id]', (select) => select.selectedOptions[0]?.label);
  expect(selected).toBe('Good');
});

describe('the list by keyboard', () => {
  test('arrows move, round the ends, and Tab reaches the page of the vendor', async () => {
    const { panel } = authlens();
    const { keyboard } = panel.devtools;
    const active = () => panel.text(`${dialog} tr[aria-selected="true"]`);
    await search('webhooks', '/webhooks');
    await keyboard.press('ArrowUp');
    const last = await active();
    await keyboard.press('ArrowDown');
    await keyboard.press('ArrowDown');
    expect(await active()).toContain('POST');
    expect(last).not.toBe(await active());
    await keyboard.press('Tab');
    expect(await focused()).toBe('Reference of POST /webhooks');
    const page = await panel.frame.evaluate(() => document.activeElement?.getAttribute('href'));
    expect(page).toBe('https://docs.api.video/reference/api/Webhooks#create-webhook');
  });

  test('Esc closes it and goes back to where it was opened', async () => {
    const { panel } = authlens();
    await panel.devtools.keyboard.press('Escape');
    await panel.frame.waitForFunction((open) => document.querySelector(open) === null, {}, dialog);
    expect(await focused()).toBe('Operations');
  });

  test('what is nowhere is said to be, and Enter does nothing', async () => {
    const { panel } = authlens();
    takeRecords();
    await panel.click('button', 'Operations');
    await panel.fill('Search operations', 'webhook nowhere', 'combobox');
    await panel.waitForText('No operation has all of these words');
    await panel.devtools.keyboard.press('Enter');
    expect(await panel.frame.$(dialog)).not.toBeNull();
    await panel.devtools.keyboard.press('Escape');
    expect(takeRecords()).toEqual([]);
  });
});

describe.each([
  [400, 'light'],
  [1000, 'dark'],
] as const)('at %i px, %s,', (width, colorScheme) => {
  test('nothing of table and list is out of reach or too faint to read', async () => {
    const { panel } = authlens();
    await setPanelSize(panel, { width, height: 700 });
    await setTheme(panel.devtools, themeName(colorScheme));
    await panel.frame.waitForFunction((theme) => document.documentElement.dataset.theme === theme, {}, colorScheme);
    await compose(panel, { method: 'GET', path: '/data/timeseries/{metric}?filterBy[country]=FR' });
    await waitForField('Value of filterBy[country]', 'FR');
    expect(await faintTexts(panel)).toEqual([]);
    expect(await hiddenPixels('document.documentElement')).toBe(0);
    await search('upload', '/upload');
    expect(await faintTexts(panel)).toEqual([]);
    expect(await hiddenPixels('document.querySelector("dialog [role=grid]").parentElement')).toBe(0);
    await panel.devtools.keyboard.press('Escape');
  });
});

/** How much of an element's content is beside what can be seen of it. */
function hiddenPixels(element: string): Promise<unknown> {
  return authlens().panel.frame.evaluate(`${element}.scrollWidth - ${element}.clientWidth`);
}
