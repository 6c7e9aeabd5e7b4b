import { randomBytes } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { generateKey } from '../emulator/api/keys.ts';
import { addKey } from './support/add-key.ts';
import { withAuthlens } from './support/fixture.ts';
import { compose, readStatus, send } from './support/playground.ts';
import { chooseBodyKind, chooseFile, makeTestFiles } from './support/request-body.ts';
import { authorizationsOf, recordTaker } from './support/take-records.ts';

const key = generateKey();
const authlens = withAuthlens({ emulator: { keys: { sandbox: [key] } } });
const takeRecords = recordTaker(authlens);
const files = makeTestFiles();
const basic = `Basic ${Buffer.from(`${key}:`).toString('base64')}`;

beforeAll(async () => {
  const { panel } = authlens();
  await addKey(panel, { label: 'Shop', value: key });
  await panel.click('tab', 'Playground');
  await compose(panel, { key: 'Shop' });
});
afterAll(() => files.remove());

/** A small file that begins as an MP4 does (ISO/IEC 14496-12 section 4.3), and is random from there on. */
const video = () => Buffer.concat([Buffer.from('\0\0\0\u0018ftypmp42\0\0\0\0mp42isom', 'latin1'), randomBytes(20_000)]);

/** Sends what is composed and gives the answer as the emulator sent it, after it was shown with this status. */
async function answerOf(status: string): Promise<Record<string, unknown>> {
  const { panel } = authlens();
  takeRecords();
  await send(panel);
  expect(await readStatus(panel)).toBe(status);
  const record = takeRecords().at(-1);
  const text = record?.response?.body.toString() ?? '';
  const answer: Record<string, unknown> = text === '' ? {} : JSON.parse(text);
  return { ...answer, sent: record };
}

describe.each(['Basic', 'Bearer'])('with %s', (scheme) => {
  let videoId = '';
  const path = (rest = '') => `/videos/${videoId}${rest}`;
  const upload = video();

  beforeAll(() => authlens().panel.choose('Send the key as', scheme));

  test('a video is created', async () => {
    await chooseBodyKind(authlens().panel, 'JSON');
    await compose(authlens().panel, {
      method: 'POST',
      path: '/videos',
      body: JSON.stringify({ title: `made with ${scheme}` }),
    });
    videoId = String((await answerOf('201 Created')).videoId);
    expect(videoId).toMatch(/^vi/);
  });

  test('its file is uploaded, and received byte for byte', async () => {
    const { panel } = authlens();
    await compose(panel, { path: path('/source') });
    await chooseBodyKind(panel, 'Multipart');
    if ((await panel.frame.$('[aria-label="Remove part 1"]')) !== null) await panel.click('button', 'Remove part 1');
    await chooseFile(panel, 'Files to add', files.write(`${scheme}.mp4`, upload));
    const { sent } = await answerOf('201 Created');
    const [record] = [sent].flat();
    const { body, rawHeaders } = JSON.parse(JSON.stringify(record));
    const type = rawHeaders.find(([header]: string[]) => header?.toLowerCase() === 'content-type')?.[1];
    const form = await new Response(new Uint8Array(body.data), { headers: { 'Content-Type': type } }).formData();
    const [file] = [...form.values()].filter((value) => value instanceof File);
    expect(Buffer.from((await file?.arrayBuffer()) ?? new ArrayBuffer()).equals(upload)).toBe(true);
  });

  test('its status is asked for until it is there', async () => {
    await compose(authlens().panel, { method: 'GET', path: path('/status') });
    expect(await answerOf('200 OK')).toMatchObject({ ingest: { status: 'uploaded' } });
  });

  test('it is changed', async () => {
    const { panel } = authlens();
    await chooseBodyKind(panel, 'JSON');
    await compose(panel, { method: 'PATCH', path: path(), body: JSON.stringify({ title: `changed with ${scheme}` }) });
    expect(await answerOf('200 OK')).toMatchObject({ title: `changed with ${scheme}` });
  });

  test('it is listed, page by page', async () => {
    const { panel } = authlens();
    await compose(panel, { method: 'GET', path: '/videos?currentPage=1&pageSize=1' });
    expect(await answerOf('200 OK')).toMatchObject({ pagination: { currentPage: 1, pageSize: 1 } });
  });

  test('it is deleted', async () => {
    await compose(authlens().panel, { method: 'DELETE', path: path() });
    const { sent } = await answerOf('204 No Content');
    const [record] = [sent].flat();
    expect(record).toMatchObject({ method: 'DELETE', path: path() });
    await compose(authlens().panel, { method: 'GET', path: path() });
    await answerOf('404 Not Found');
  });

  test('every request carried the key as it was chosen', async () => {
    const { emulator } = authlens();
    const records = emulator.records.filter((record) => record.path.includes(videoId));
    const schemes = new Set(records.map((record) => authorizationsOf(record).join().split(' ')[0]));
    expect([...schemes]).toEqual([scheme]);
    if (scheme === 'Basic')
      expect(new Set(records.map((record) => authorizationsOf(record).join()))).toEqual(new Set([basic]));
  });
});
