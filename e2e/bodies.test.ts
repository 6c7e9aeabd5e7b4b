import { randomBytes } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { generateKey } from '../emulator/api/keys.ts';
import { headerValues } from '../emulator/raw-header.ts';
import type { RecordedRequest } from '../emulator/recorder.ts';
import { send as sendToEmulator } from '../emulator/test-client.ts';
import { addKey } from './support/add-key.ts';
import { withAuthlens } from './support/fixture.ts';
import { compose, openTab, readStatus, send, sendByKeyboard, startSending, waitForEnd } from './support/playground.ts';
import { reloadPanel } from './support/reload-panel.ts';
import { chooseBodyKind, chooseFile, makeTestFiles } from './support/request-body.ts';
import { recordTaker } from './support/take-records.ts';

const key = generateKey();
const production = generateKey();
const authlens = withAuthlens({ emulator: { keys: { sandbox: [key], production: [production] } } });
const takeRecords = recordTaker(authlens);
const files = makeTestFiles();

beforeAll(async () => {
  const { panel } = authlens();
  await addKey(panel, { value: key, label: 'Shop' });
  await addKey(panel, { value: production, label: 'Live', environment: 'production' });
  await panel.click('tab', 'Playground');
  await compose(panel, { key: 'Shop', method: 'POST' });
});
afterAll(() => files.remove());

const contentType = (record: RecordedRequest | undefined) => headerValues(record?.rawHeaders ?? [], 'content-type');
const only = () => {
  const records = takeRecords();
  expect(records).toHaveLength(1);
  return records[0];
};

/** A form as another implementation reads it. */
async function readForm(record: RecordedRequest | undefined): Promise<FormData> {
  const headers = { 'Content-Type': contentType(record)[0] ?? '' };
  return new Response(new Uint8Array(record?.body ?? []), { headers }).formData();
}

async function bytesOf(value: FormDataEntryValue | null): Promise<Buffer> {
  if (!(value instanceof File)) throw new Error('This part is no file.');
  return Buffer.from(await value.arrayBuffer());
}

async function makeVideo(title: string): Promise<string> {
  const answer = await sendToEmulator(authlens().emulator, '/videos', { key, method: 'POST', json: { title } });
  takeRecords();
  return String(Object.getOwnPropertyDescriptor(answer.json(), 'videoId')?.value);
}

describe('JSON', () => {
  const typed = '{"id": 12345678901234567890123, "small": 1e-7, "same": 1.0,\n "same": "\\u00e9é\u{1f3ac}"}';

  test('arrives byte for byte as typed, numbers too', async () => {
    const { panel } = authlens();
    await chooseBodyKind(panel, 'JSON');
    await compose(panel, { path: '/videos?body=json', body: typed });
    await send(panel);
    const record = only();
    expect(record?.body.toString()).toBe(typed);
    expect(contentType(record)).toEqual(['application/json']);
  });

  test('is formatted without a change to any value, and that is undone', async () => {
    const { panel } = authlens();
    await panel.click('button', 'Format');
    await compose(panel, { path: '/videos?body=formatted' });
    await send(panel);
    const formatted = only()?.body.toString() ?? '';
    expect(formatted).toContain('\n  "id": 12345678901234567890123,\n  "small": 1e-7,\n  "same": 1.0,\n');
    expect(formatted.replace(/\s/g, '')).toBe(typed.replace(/\s/g, ''));

    await openTab(panel, 'Request', 'Headers');
    await openTab(panel, 'Request', 'Body');
    const editor = await panel.find('textbox', 'Request body').waitHandle();
    await editor.evaluate((element) => element instanceof HTMLElement && element.focus());
    await panel.devtools.keyboard.down('Control');
    await panel.devtools.keyboard.press('z');
    await panel.devtools.keyboard.up('Control');
    await compose(panel, { path: '/videos?body=undone' });
    await send(panel);
    expect(only()?.body.toString()).toBe(typed);
  });

  test('says where it is not JSON, and goes there', async () => {
    const { panel } = authlens();
    await compose(panel, { body: '{\n  "title" "no colon"\n}' });
    await panel.waitForText('Not JSON at line 2, column 11: a colon was expected.');
    await panel.click('button', 'line 2, column 11: a colon was expected.');
    await panel.devtools.keyboard.sendCharacter(':');
    await panel.waitForNoText('Not JSON');
    await compose(panel, { path: '/videos?body=mended' });
    await send(panel);
    expect(only()?.body.toString()).toBe('{\n  "title" :"no colon"\n}');
  });

  test('is sent by the keyboard, and writes no line for it', async () => {
    const { panel, emulator } = authlens();
    await compose(panel, { path: '/videos?body=keyboard', body: '{"a":1}' });
    await sendByKeyboard(panel);
    await emulator.waitForRequest(({ path }) => path === '/videos?body=keyboard');
    await waitForEnd(panel);
    expect(only()?.body.toString()).toBe('{"a":1}');
  });

  test('is searched, and Escape ends the search', async () => {
    const { panel } = authlens();
    const { keyboard } = panel.devtools;
    await compose(panel, { body: '{"title":"a title"}' });
    await keyboard.down('Control');
    await keyboard.press('f');
    await keyboard.up('Control');
    await panel.find('textbox', 'Find').wait();
    await keyboard.type('title');
    const found = () =>
      panel.frame.evaluate(() =>
        [...document.querySelectorAll('[role="tabpanel"] *')]
          .flatMap(({ shadowRoot }) => [...(shadowRoot?.querySelectorAll('.cm-searchMatch') ?? [])])
          .map(({ textContent }) => textContent),
      );
    await expect.poll(found).toEqual(['title', 'title']);
    await keyboard.press('Escape');
    await expect.poll(found).toEqual([]);
    expect(await panel.frame.$('>>> .cm-search')).toBeNull();
  });

  test('Tab indents in it, and leaves it after Escape', async () => {
    const { panel } = authlens();
    const { keyboard } = panel.devtools;
    await compose(panel, { body: '{}' });
    const focused = () => panel.frame.evaluate(() => document.activeElement?.shadowRoot !== null);
    await keyboard.press('Tab');
    expect(await focused()).toBe(true);
    await keyboard.press('Escape');
    await keyboard.press('Tab');
    await panel.frame.waitForFunction(() => document.activeElement?.textContent === 'Format');
    await compose(panel, { path: '/videos?body=indented' });
    await send(panel);
    expect(only()?.body.toString()).toMatch(/^\{\}\s+$|^\s+\{\}$/);
  });
});

test('a text goes out with its media type', async () => {
  const { panel } = authlens();
  await chooseBodyKind(panel, 'Text');
  await panel.fill('Media type', 'text/vtt', 'combobox');
  await panel.fill('Request body', 'WEBVTT\n\n00:00.000 --> 00:01.000\nHello');
  await compose(panel, { path: '/videos?body=text' });
  await send(panel);
  const record = only();
  expect(contentType(record)).toEqual(['text/vtt']);
  expect(record?.body.toString()).toBe('WEBVTT\n\n00:00.000 --> 00:01.000\nHello');
});

test('a form is encoded as browsers do', async () => {
  const { panel } = authlens();
  await chooseBodyKind(panel, 'Form');
  await panel.fill('Name of field 1', 'title');
  await panel.fill('Value of field 1', 'a & b = é +');
  await panel.fill('Name of field 2', 'tag[]');
  await panel.fill('Value of field 2', '1');
  await panel.fill('Name of field 3', 'tag[]');
  await panel.fill('Value of field 3', '2');
  await compose(panel, { path: '/videos?body=form' });
  await send(panel);
  const record = only();
  expect(contentType(record)).toEqual(['application/x-www-form-urlencoded']);
  expect([...new URLSearchParams(record?.body.toString())]).toEqual([
    ['title', 'a & b = é +'],
    ['tag[]', '1'],
    ['tag[]', '2'],
  ]);
});

test('a file is the whole body', async () => {
  const { panel } = authlens();
  const bytes = randomBytes(70_000);
  await chooseBodyKind(panel, 'File');
  await panel.waitForText('No file is chosen as the body.');
  await chooseFile(panel, 'File of the body', files.write('picture.png', bytes));
  await compose(panel, { path: '/videos?body=file' });
  await send(panel);
  const record = only();
  expect(contentType(record)).toEqual(['image/png']);
  expect(record?.body.equals(bytes)).toBe(true);
});

describe('multipart', () => {
  test('texts and several files arrive as they are, and the boundary is the one that was previewed', async () => {
    const { panel } = authlens();
    const [one, other] = [randomBytes(3000), randomBytes(200)];
    await chooseBodyKind(panel, 'Multipart');
    await panel.click('button', 'Add text');
    await panel.fill('Name of part 1', 'note "é"');
    await panel.fill('Value of part 1', 'two words');
    await chooseFile(panel, 'Files to add', files.write('one.mp4', one), files.write('other.mp4', other));
    await compose(panel, { path: '/videos?body=multipart' });
    await send(panel);
    const record = only();
    const form = await readForm(record);
    const names = [...form].map(([name, value]) => [name, value instanceof File ? value.name : value]);
    expect(names).toEqual([
      ['note "é"', 'two words'],
      ['file', 'one.mp4'],
      ['file', 'other.mp4'],
    ]);
    const [first, second] = form.getAll('file');
    expect((await bytesOf(first ?? null)).equals(one)).toBe(true);
    expect((await bytesOf(second ?? null)).equals(other)).toBe(true);
    await openTab(panel, 'Response', 'Request as sent');
    expect(await panel.text('[role="tabpanel"] pre')).toContain(contentType(record)[0]?.split('boundary=')[1]);
  });

  test('files are dropped on the parts', async () => {
    const { panel } = authlens();
    await panel.frame.$eval('fieldset[aria-label="Parts"]', (parts) => {
      const dataTransfer = new DataTransfer();
      dataTransfer.items.add(new File(['dropped'], 'dropped.txt', { type: 'text/plain' }));
      for (const type of ['dragover', 'drop'])
        parts.dispatchEvent(new DragEvent(type, { dataTransfer, bubbles: true, cancelable: true }));
    });
    await panel.waitForText('dropped.txt');
    await compose(panel, { path: '/videos?body=dropped' });
    await send(panel);
    const form = await readForm(only());
    expect((await bytesOf(form.getAll('file')[2] ?? null)).toString()).toBe('dropped');
    await panel.click('button', 'Remove part 4');
  });

  test('a Content-Type without boundary gets one, with a note', async () => {
    const { panel } = authlens();
    await compose(panel, { headers: [['Content-Type', 'multipart/form-data']], path: '/videos?body=boundary' });
    await panel.waitForText('A boundary was added to your Content-Type');
    await send(panel);
    const record = only();
    expect([...(await readForm(record)).keys()]).toEqual(['note "é"', 'file', 'file']);
    await compose(panel, { headers: [['Content-Type', 'application/json']] });
    await panel.waitForText('The body is multipart, but the Content-Type under Headers is “application/json”.');
    await compose(panel, { headers: [] });
  });

  test('the files are there after the panel was loaded anew', async () => {
    const { panel } = authlens();
    await reloadPanel(panel);
    await compose(panel, { path: '/videos?body=reloaded' });
    await send(panel);
    expect([...(await readForm(only())).keys()]).toEqual(['note "é"', 'file', 'file']);
  });

  test('a key of another environment in a file is found, and nothing is sent', async () => {
    const { panel } = authlens();
    await chooseBodyKind(panel, 'File');
    await chooseFile(panel, 'File of the body', files.write('settings.env', `APIVIDEO_KEY=${production}\n`));
    await compose(panel, { path: '/videos?body=key' });
    await startSending(panel);
    await panel.waitForText('This request contains your key "Live" (production)');
    expect(takeRecords()).toEqual([]);
  });
});

describe('upload', () => {
  const mebibyte = 1024 * 1024;
  const video = randomBytes(12 * mebibyte + 345);

  async function composeUpload(path: string): Promise<void> {
    const { panel } = authlens();
    await compose(panel, { key: 'Shop', method: 'POST', path });
    await chooseBodyKind(panel, 'Multipart');
    for (const row of await panel.frame.$$('[aria-label^="Remove part"]')) {
      await panel.frame.locator('[aria-label^="Remove part"]').click();
      await row.dispose();
    }
    await chooseFile(panel, 'Files to add', files.write('holiday.mp4', video));
  }

  async function inPieces(): Promise<void> {
    const { panel } = authlens();
    const [checkbox] = await panel.frame.$$('input[type="checkbox"]:not(:checked)');
    if (checkbox !== undefined) await panel.click('checkbox', 'Send in pieces');
    await panel.fill('MiB in a piece', '5', 'spinbutton');
    await panel.waitForText('3 requests');
  }

  async function expectPieces(records: readonly RecordedRequest[]): Promise<void> {
    const ranges = records.map(({ rawHeaders }) => headerValues(rawHeaders, 'content-range')[0]);
    const { length } = video;
    expect(ranges).toEqual([
      `bytes 0-5242879/${length}`,
      `bytes 5242880-10485759/${length}`,
      `bytes 10485760-${length - 1}/${length}`,
    ]);
    const pieces = await Promise.all(records.map(async (record) => bytesOf((await readForm(record)).get('file'))));
    expect(Buffer.concat(pieces).equals(video)).toBe(true);
  }

  test('a source goes out in pieces and arrives whole', async () => {
    const { panel } = authlens();
    await composeUpload(`/videos/${await makeVideo('pieces')}/source`);
    await inPieces();
    await send(panel);
    expect(await readStatus(panel)).toBe('201 Created');
    await expectPieces(takeRecords());
    await openTab(panel, 'Response', 'Request as sent');
    await panel.waitForText(`bytes 10485760-${video.length - 1}/${video.length}`);
  });

  test('a token is made in one click, and uploads without the key; later pieces name the video', async () => {
    const { panel } = authlens();
    await composeUpload('/upload');
    await panel.click('button', 'Upload with a token');
    await panel.frame.waitForFunction(() => {
      const path = document.querySelector('[aria-label="Path and query"]');
      return path instanceof HTMLInputElement && path.value.startsWith('/upload?token=');
    });
    const [made] = takeRecords();
    expect(JSON.parse(made?.body.toString() ?? '')).toEqual({ ttl: 600 });
    await inPieces();
    await send(panel);
    expect(await readStatus(panel)).toBe('201 Created');
    const records = takeRecords();
    await expectPieces(records);
    expect(records.flatMap(({ rawHeaders }) => headerValues(rawHeaders, 'authorization'))).toEqual([]);
    const named = await Promise.all(records.map(async (record) => (await readForm(record)).get('videoId')));
    expect(named).toEqual([null, expect.stringMatching(/^vi/), named[1]]);
  });

  test('a connection that is cut is tried again, and what stays cut is resumed where it was', async () => {
    const { panel, emulator } = authlens();
    const path = `/videos/${await makeVideo('cut')}/source`;
    await composeUpload(path);
    await inPieces();
    takeRecords();
    await startSending(panel);
    await emulator.waitForRequest((record) => record.path === path);
    emulator.switches.emulation = 'cut-off';
    await panel.waitForText('piece 2 of 3 again, as the connection failed: attempt 2 of 4');
    await waitForEnd(panel);
    await panel.waitForText('5.2 MB of 12.6 MB were taken.');
    emulator.switches.emulation = null;
    const failed = takeRecords();
    await panel.click('button', 'Resume with piece 2 of 3');
    // Each piece is answered with 201.
    await panel.frame.waitForFunction(() => {
      const status = document.querySelector('[aria-label="Status"]');
      return status?.ariaBusy === 'false' && status.textContent.startsWith('201 Created');
    });
    await panel.waitForNoText('were taken.');
    await expectPieces([...failed.slice(0, 1), ...takeRecords()]);
  });

  test('is cancelled in the middle, and no further piece goes out', async () => {
    const { panel, emulator } = authlens();
    await composeUpload(`/videos/${await makeVideo('cancelled')}/source?emulate=hang`);
    await inPieces();
    await startSending(panel);
    await panel.waitForText('piece 1 of 3 on its way');
    await emulator.waitForRequest(({ path }) => path.endsWith('emulate=hang'));
    await panel.devtools.keyboard.press('Escape');
    await waitForEnd(panel);
    await panel.waitForText('You cancelled the request.');
    expect(takeRecords()).toHaveLength(1);
  });
});
