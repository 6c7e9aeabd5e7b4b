import { afterAll, beforeAll, expect, test } from 'vitest';
import { generateKey } from '../emulator/api/keys.ts';
import { headerValues } from '../emulator/raw-header.ts';
import { addKey } from './support/add-key.ts';
import { type Eavesdropper, eavesdrop } from './support/eavesdrop.ts';
import { withAuthlens } from './support/fixture.ts';
import { compose, openTab, send } from './support/playground.ts';
import { chooseFile, makeTestFiles } from './support/request-body.ts';
import { authorizationsOf, recordTaker } from './support/take-records.ts';

const key = generateKey();
const authlens = withAuthlens({ emulator: { keys: { sandbox: [key] } } });
const takeRecords = recordTaker(authlens);
const files = makeTestFiles();
const basic = `Basic ${Buffer.from(`${key}:`).toString('base64')}`;

beforeAll(async () => {
  const { panel, emulator } = authlens();
  emulator.limits.sandbox.reads = 10_000;
  emulator.limits.sandbox.writes = 10_000;
  emulator.limits.sandbox.uploads = 10_000;
  await addKey(panel, { label: 'Shop', value: key });
  await panel.click('tab', 'Playground');
  await compose(panel, { key: 'Shop' });
});
afterAll(() => files.remove());

interface ListedOperation {
  readonly method: string;
  readonly path: string;
}

const rows = 'dialog[aria-label="Operations"] tr[id]';

/** What the list offers, without the operations of the admin host. */
async function listOperations(): Promise<ListedOperation[]> {
  const { panel } = authlens();
  await panel.click('button', 'Operations');
  await panel.frame.waitForSelector(rows);
  const all = await panel.frame.$$eval(rows, (elements) =>
    elements.map((row) => ({
      method: row.querySelector('td')?.innerText.trim() ?? '',
      path: row.querySelector('code')?.textContent ?? '',
      admin: row.querySelector('code + *') !== null,
    })),
  );
  await panel.devtools.keyboard.press('Escape');
  return all.filter(({ admin }) => !admin).map(({ method, path }) => ({ method, path }));
}

/** The request that the panel asked for last. */
async function lastSent(heard: Eavesdropper): Promise<{ body: string; parts: { name: string }[] }> {
  const message = (await heard.messages()).findLast((one) => one.startsWith('{"type":"send"')) ?? '';
  return JSON.parse(message).request;
}

/** Chooses an operation in the list, as its user does with the mouse. */
async function choose({ method, path }: ListedOperation): Promise<void> {
  const { panel } = authlens();
  await panel.click('button', 'Operations');
  await panel.frame
    .locator(`${rows} ::-p-xpath(self::*[.//td[normalize-space()="${method}"]]//code[.="${path}"])`)
    .click();
  await panel.waitForValue('Path and query', path, 'textbox');
  await panel.waitForValue('Method', method, 'combobox');
}

test('each of the 59 operations is sent with generated values, and received as it was composed', async () => {
  const { panel } = authlens();
  const operations = await listOperations();
  expect(operations).toHaveLength(59);
  const file = files.write('a file.vtt', 'WEBVTT\n');
  const heard = await eavesdrop(authlens());
  const received: string[] = [];
  for (const [index, operation] of operations.entries()) {
    await choose(operation);
    const path = `${operation.path.replaceAll(/\{(\w+)\}/g, (_, name: string) => `${name}${index}`)}?probe=${index}`;
    await compose(panel, { path });
    await openTab(panel, 'Request', 'Body');
    for (const input of await panel.frame.$$('input[type="file"][aria-label^="File of"]'))
      await chooseFile(panel, (await input.evaluate((field) => field.ariaLabel)) ?? '', file);
    takeRecords();
    const refused = await panel.frame.$eval('button[type="submit"]', (button) => button.matches(':disabled'));
    expect(refused ? await panel.text() : '', `${operation.method} ${operation.path} cannot be sent`).toBe('');
    await send(panel);
    const [record] = takeRecords();
    expect(record, `${operation.method} ${operation.path}`).toMatchObject({ method: operation.method, path });
    expect(authorizationsOf(record)).toEqual([basic]);
    const [type = ''] = headerValues(record?.rawHeaders ?? [], 'content-type');
    const body = record?.body ?? Buffer.alloc(0);
    const composed = await lastSent(heard);
    if (type.startsWith('multipart/form-data')) {
      const form = await new Response(new Uint8Array(body), { headers: { 'Content-Type': type } }).formData();
      expect([...form.keys()]).toEqual(composed.parts.map(({ name }) => name));
      // What stands there with a GET is kept for later, as the panel says, and not sent.
    } else expect(body.toString()).toBe(operation.method === 'GET' ? '' : composed.body);
    if (type.startsWith('application/json')) JSON.parse(body.toString());
    received.push(`${operation.method} ${operation.path} ${type.split(';')[0]}`.trim());
  }
  expect(new Set(received).size).toBe(59);
}, 180_000);
