import { gunzipSync } from 'node:zlib';
import { beforeAll, expect, test } from 'vitest';
import { generateKey } from '../emulator/api/keys.ts';
import { problemNames } from '../emulator/api/problems.ts';
import { headerValues } from '../emulator/raw-header.ts';
import type { RecordedRequest } from '../emulator/recorder.ts';
import type { SentResponse } from '../emulator/recording-response.ts';
import { addKey } from './support/add-key.ts';
import { readBodyText, readHexBytes } from './support/body.ts';
import { readFailure } from './support/failure.ts';
import { withAuthlens } from './support/fixture.ts';
import { timeLayout, watchLongTasks } from './support/long-tasks.ts';
import { compose, openTab, readHeaders, readStatus, send, startSending, waitForEnd } from './support/playground.ts';

const key = generateKey();
const authlens = withAuthlens({ emulator: { keys: { sandbox: [key] } } });

beforeAll(async () => {
  const { panel } = authlens();
  await addKey(panel, { label: 'Good', value: key });
  await panel.click('tab', 'Playground');
  await compose(panel, { key: 'Good' });
  // The tabs of the answer are there from the first one on.
  await send(panel);
});

/** Sends a request for an emulation, and gives what the emulator has sent in return. */
async function emulate(name: string): Promise<SentResponse> {
  const { panel, emulator } = authlens();
  await compose(panel, { path: `/videos?emulate=${name}` });
  await send(panel);
  const record = await emulator.waitForRequest((candidate) => isLatest(candidate) && candidate.response !== null);
  if (record.response === null) throw new Error('The emulator sent no answer.');
  return record.response;
}

function isLatest(record: RecordedRequest): boolean {
  return record === authlens().emulator.records.at(-1);
}

/** The body without its content encoding. */
function content({ body, rawHeaders }: SentResponse): Buffer {
  return headerValues(rawHeaders, 'Content-Encoding').includes('gzip') ? gunzipSync(body) : body;
}

const text = (bytes: Buffer, encoding = 'utf-8') => new TextDecoder(encoding, { ignoreBOM: true }).decode(bytes);

const named = ['html-401', 'html-502', 'two-challenges', 'duplicate-headers', 'no-content-type', 'byte-order-mark'];
const shownAsText = [...named, 'invalid-json', 'big-numbers-and-duplicates', 'gzip', 'slow', ...problemNames];

// All fields are the same as on the wire, hop-by-hop ones included: Chromium takes none away and adds none.
test.each(shownAsText)('%s: status, headers and body are shown as sent', async (name) => {
  const { panel } = authlens();
  const sent = await emulate(name);
  expect(await readStatus(panel)).toMatch(new RegExp(`^${sent.status} [A-Z]`));
  await openTab(panel, 'Response', 'Headers');
  expect(await readHeaders(panel, 'Response headers')).toEqual(sent.rawHeaders);
  await openTab(panel, 'Response', 'Raw');
  expect(await readBodyText(panel)).toBe(text(content(sent)));
});

test('not-utf8-charset: text is decoded as its content type says', async () => {
  const { panel } = authlens();
  const { body } = await emulate('not-utf8-charset');
  await openTab(panel, 'Response', 'Raw');
  expect(await readBodyText(panel)).toBe(text(body, 'iso-8859-1'));
});

test.each([
  ['binary', '1.0 kB shown as bytes: not valid UTF-8 at byte 128'],
  // E9 begins a character of three bytes, and byte 14 cannot go on with it.
  ['not-utf8', '29 B shown as bytes: not valid UTF-8 at byte 14'],
])('%s: what is no text is shown as bytes, with its size', async (name, sentence) => {
  const { panel } = authlens();
  const { body } = await emulate(name);
  await openTab(panel, 'Response', 'Raw');
  await panel.waitForText(sentence);
  expect(await readHexBytes(panel)).toEqual(body);
});

test('empty: said in words', async () => {
  const { panel } = authlens();
  const sent = await emulate('empty');
  expect(sent.body).toHaveLength(0);
  expect(await readStatus(panel)).toBe('401 Unauthorized');
  for (const tab of ['Raw', 'Body']) {
    await openTab(panel, 'Response', tab);
    await panel.waitForText('The body is empty.');
  }
});

test.each(['5mb-lines', '5mb-one-line'])(
  '%s: the whole body is shown, and the panel stays responsive',
  async (name) => {
    const { panel } = authlens();
    await openTab(panel, 'Response', 'Body');
    const tasks = await watchLongTasks(panel);
    const { body } = await emulate(name);
    // The last block alone: reading the whole text at every look would itself be the longest task.
    await panel.frame.waitForFunction(() => document.querySelector('pre > :last-child')?.textContent?.endsWith('\n}'));
    const longest = await tasks.longest();
    const pretty = await readBodyText(panel);
    await openTab(panel, 'Response', 'Raw');
    expect((await readBodyText(panel)) === body.toString()).toBe(true);
    expect(withoutSpace(pretty) === withoutSpace(body.toString())).toBe(true);
    const reference = Math.max(await timeLayout(panel, body.toString()), await timeLayout(panel, body.toString()));
    // Times depend on the machine and its load: laying the text out in one piece takes several times as long.
    expect(longest).toBeLessThan(reference / 2);
  },
);

/** JSON without the white space between its tokens. */
function withoutSpace(json: string): string {
  return json.replaceAll(/("(?:[^"\\]|\\.)*")|\s+/g, '$1');
}

test('big-numbers-and-duplicates: indented JSON keeps every token as it was sent', async () => {
  const { panel } = authlens();
  const { body } = await emulate('big-numbers-and-duplicates');
  await openTab(panel, 'Response', 'Body');
  await panel.waitForText('"beyondDouble": 12345678901234567890,');
  expect(await readBodyText(panel)).toBe(
    body.toString().trim().replace('{ "polluted": true }', '{\n    "polluted": true\n  }'),
  );
});

test('invalid-json: said with line and column, and shown as received', async () => {
  const { panel } = authlens();
  const { body } = await emulate('invalid-json');
  await openTab(panel, 'Response', 'Body');
  const column = body.lastIndexOf('"') + 1;
  await panel.waitForText(`This says it is JSON, and is not: line 1, column ${column}: the string that begins here`);
  expect(await readBodyText(panel)).toBe(body.toString());
});

const pieces = 5;

/** Waits until the status line says that so many bytes have come so far. */
async function waitForReceived(bytes: number): Promise<void> {
  await authlens().panel.waitForText(`${bytes} B so far`);
}

test('slow-released: every piece is counted as it comes', async () => {
  const { panel, emulator } = authlens();
  const { body } = await emulate('slow');
  const size = Math.ceil(body.length / pieces);
  await compose(panel, { path: '/videos?emulate=slow-released' });
  await startSending(panel);
  for (let piece = 1; piece < pieces; piece++) {
    await waitForReceived(piece * size);
    expect(await panel.frame.$eval('[aria-label="Status"]', (status) => status.ariaBusy)).toBe('true');
    emulator.releaseNextPiece();
  }
  await waitForEnd(panel);
  await openTab(panel, 'Response', 'Raw');
  expect(await readBodyText(panel)).toBe(body.toString());
});

test('slow-released: cancelled half-way, what has come stays', async () => {
  const { panel, emulator } = authlens();
  await compose(panel, { path: '/videos?emulate=slow-released&cancel' });
  await startSending(panel);
  await panel.waitForText('B so far');
  emulator.releaseNextPiece();
  const record = await emulator.waitForRequest(isLatest);
  await panel.devtools.keyboard.press('Escape');
  await waitForEnd(panel);
  expect((await readFailure(panel)).title).toBe('Cancelled');
  await emulator.waitForRequest(({ index, aborted }) => index === record.index && aborted);
  await openTab(panel, 'Response', 'Raw');
  const shown = await readBodyText(panel);
  expect(shown).not.toBe('');
  expect(record.response?.body.toString().startsWith(shown)).toBe(true);
});

/** What the failure says came of how many bytes. */
async function readCut(): Promise<string | undefined> {
  const { title, sentence } = await readFailure(authlens().panel);
  expect(title).toBe('Connection cut');
  return /cut before the body was whole: the browser handed over (\d+ of \d+) bytes/.exec(sentence)?.[1];
}

test('cut-off-released: what came is shown, and how much it is', async () => {
  const { panel, emulator } = authlens();
  await compose(panel, { path: '/videos?emulate=cut-off-released' });
  await startSending(panel);
  await panel.waitForText('B so far');
  emulator.releaseNextPiece();
  await waitForEnd(panel);
  const { response } = await emulator.waitForRequest((record) => isLatest(record) && record.response !== null);
  await openTab(panel, 'Response', 'Raw');
  expect(await readBodyText(panel)).toBe(response?.body.toString());
  const [promised] = headerValues(response?.rawHeaders ?? [], 'Content-Length');
  expect(await readCut()).toBe(`${response?.body.length} of ${promised}`);
});

// When the end comes right behind the bytes, Chromium mostly drops those: the panel may show less, but says how much.
test('cut-off: what the browser handed over is shown, and how much it is', async () => {
  const { panel } = authlens();
  const { body, rawHeaders } = await emulate('cut-off');
  await openTab(panel, 'Response', 'Raw');
  const pre = await panel.frame.$('pre');
  const shown = pre === null ? '' : await readBodyText(panel);
  expect(body.toString().startsWith(shown)).toBe(true);
  expect(await readCut()).toBe(`${shown.length} of ${headerValues(rawHeaders, 'Content-Length')[0]}`);
  expect((await panel.text()).includes('The answer broke off before the browser handed over any of its body.')).toBe(
    shown === '',
  );
});
