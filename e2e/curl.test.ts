import { existsSync } from 'node:fs';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { generateKey } from '../emulator/api/keys.ts';
import { headerValues } from '../emulator/raw-header.ts';
import type { RecordedRequest } from '../emulator/recorder.ts';
import { addKey } from './support/add-key.ts';
import { pasteCommand, runCommand } from './support/curl.ts';
import { readStorage } from './support/extension-storage.ts';
import { withAuthlens } from './support/fixture.ts';
import { readStatus, send } from './support/playground.ts';
import { chooseFile, makeTestFiles } from './support/request-body.ts';
import { recordTaker } from './support/take-records.ts';

const sandbox = generateKey();
const live = generateKey();
const authlens = withAuthlens({ emulator: { keys: { sandbox: [sandbox], production: [live] } } });
const takeRecords = recordTaker(authlens);
const files = makeTestFiles();
afterAll(() => files.remove());

beforeAll(async () => {
  const { panel } = authlens();
  await addKey(panel, { label: 'Shop', value: sandbox });
  await addKey(panel, { label: 'Live', value: live, environment: 'production' });
  await panel.click('tab', 'Playground');
});

const essentials = (record: RecordedRequest | undefined) => ({
  target: `${record?.method} ${record?.host}${record?.path}`,
  authorization: headerValues(record?.rawHeaders ?? [], 'Authorization'),
  contentType: headerValues(record?.rawHeaders ?? [], 'Content-Type'),
  own: headerValues(record?.rawHeaders ?? [], 'X-Own'),
  body: record?.body.toString(),
});

const commands = [
  `curl -u ${sandbox}: 'https://sandbox.api.video/videos?pageSize=1&title=a%20b' -H 'X-Own: 1'`,
  `curl --request POST \\
  --url https://sandbox.api.video/videos \\
  --user '${sandbox}:' \\
  --header 'content-type: application/json' \\
  --data '
{
  "title": "Zo\u00eb'\\''s \u{1f3ac}"
}
'`,
  `curl -sSu ${sandbox}: -XPATCH --json $'{"title":"it\\'s\\u0021"}' https://sandbox.api.video/videos/vi1`,
  `curl -u ${sandbox}: -G --data-urlencode 'title=a & b' https://sandbox.api.video/videos`,
  `curl -u ${sandbox}: -d title=a -d 'tags=b c' https://sandbox.api.video/videos`,
  `curl -u ${sandbox}: -d title=a --data-urlencode 'tags=b & c' https://sandbox.api.video/videos`,
];

test.each(commands)('what is sent of a pasted command is what curl sends: %#', async (command) => {
  const { panel, emulator } = authlens();
  expect(await pasteCommand(panel, command)).toContain('The key of the command is “Shop”, which was chosen.');
  takeRecords();
  await send(panel);
  const [sent] = takeRecords();
  expect(essentials(sent).authorization).toHaveLength(1);
  if (!existsSync('/usr/bin/curl')) return;
  await runCommand(emulator, command);
  const [witness] = takeRecords();
  expect(essentials(sent)).toEqual(essentials(witness));
});

test('a form with a file asks for it, and goes out as curl sends it', async () => {
  const { panel, emulator } = authlens();
  const file = files.write('captions.vtt', 'WEBVTT\n');
  const command = `curl -u ${sandbox}: -F 'title=a "b"' -F 'meta={"a":[1]};type=application/json' -F 'file=@${file};type=text/vtt' https://sandbox.api.video/videos/vi1/captions/en`;
  expect(await pasteCommand(panel, command)).toContain(`The file ${file} cannot be read from here; choose it`);
  await panel.waitForText('No file is chosen for the part “file”.');
  await chooseFile(panel, 'File of part 3', file);
  takeRecords();
  await send(panel);
  const [sent] = takeRecords();
  const received = await partsOf(sent);
  expect(received.map(({ name }) => name)).toEqual(['title', 'meta', 'file']);
  if (!existsSync('/usr/bin/curl')) return;
  await runCommand(emulator, command);
  expect(received).toEqual(await partsOf(takeRecords()[0]));
});

/** The parts of a recorded body, as a server reads them. */
async function partsOf(record: RecordedRequest | undefined) {
  const [type = ''] = headerValues(record?.rawHeaders ?? [], 'Content-Type');
  const body = new Uint8Array(record?.body ?? []);
  const form = await new Response(body, { headers: { 'Content-Type': type } }).formData();
  return await Promise.all(
    [...form].map(async ([name, value]) =>
      typeof value === 'string'
        ? { name, value }
        : { name, file: value.name, type: value.type, text: await value.text() },
    ),
  );
}

test('a watched production key in a command is refused, and is nowhere afterwards', async () => {
  const { panel } = authlens();
  const said = await pasteCommand(panel, `curl -u ${live}: https://ws.api.video/videos?pageSize=2`);
  expect(said).toContain(
    'The command carries “Live”, a production key that you watch. It was left out of the request, and only its fingerprint is kept.',
  );
  expect(JSON.stringify(await readStorage(panel.frame, 'session'))).not.toContain(live);
  expect(await panel.frame.content()).not.toContain(live);
  takeRecords();
  await send(panel);
  expect(await readStatus(panel)).toBe('401 Unauthorized');
  expect(essentials(takeRecords()[0])).toMatchObject({
    target: 'GET ws.api.video/videos?pageSize=2',
    authorization: [],
  });
});

test('Undo brings back what stood there, and a foreign host changes nothing', async () => {
  const { panel } = authlens();
  const path = () =>
    panel.frame.$eval('[aria-label="Path and query"]', (field) =>
      field instanceof HTMLInputElement ? field.value : '',
    );
  await pasteCommand(panel, 'curl https://sandbox.api.video/players');
  expect(await path()).toBe('/players');
  await panel.click('button', 'Undo');
  await panel.waitForNoText('The curl command is now the request.');
  expect(await path()).toBe('/videos?pageSize=2');
  expect(await pasteCommand(panel, 'curl https://other.example/')).toContain('The command goes to other.example');
  expect(await path()).toBe('/videos?pageSize=2');
});

test('an unknown key is kept from the command, and can be sent then', async () => {
  const { panel, emulator } = authlens();
  const fresh = emulator.addKey('sandbox');
  await pasteCommand(panel, `curl -u ${fresh}: https://sandbox.api.video/videos?fresh`);
  await panel.click('button', 'Keep this key');
  await panel.fill('Label', 'Fresh');
  await panel.click('button', 'Save key');
  await panel.waitForText('"Fresh" is stored, with its value.');
  await panel.click('tab', 'Playground');
  await panel.choose('Key', 'Fresh');
  await send(panel);
  expect(await readStatus(panel)).toBe('200 OK');
});
