import { afterAll, beforeAll, expect, test } from 'vitest';
import { generateKey } from '../emulator/api/keys.ts';
import { headerValues } from '../emulator/raw-header.ts';
import { addKey } from './support/add-key.ts';
import { eavesdrop } from './support/eavesdrop.ts';
import { withAuthlens } from './support/fixture.ts';
import { chooseListed, lastComposed, listOperations } from './support/operations.ts';
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

test('each of the 59 operations is sent with generated values, and received as it was composed', async () => {
  const { panel } = authlens();
  // Those of the admin host have no key here.
  const operations = (await listOperations(panel)).filter(({ restricted }) => !restricted);
  expect(operations).toHaveLength(59);
  const file = files.write('a file.vtt', 'WEBVTT\n');
  const heard = await eavesdrop(authlens());
  const received: string[] = [];
  for (const [index, operation] of operations.entries()) {
    await chooseListed(panel, operation);
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
    const composed = await lastComposed(heard);
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
