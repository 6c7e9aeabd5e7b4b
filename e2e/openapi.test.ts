import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { parse } from 'yaml';
import { generateKey } from '../emulator/api/keys.ts';
import { headerValues } from '../emulator/raw-header.ts';
import { json, serve } from './sites/site.ts';
import { readAuthorizationCard, reveal } from './support/authorization-card.ts';
import { faintTexts } from './support/contrast.ts';
import { withAuthlens } from './support/fixture.ts';
import { changeHostPermission } from './support/host-permissions.ts';
import { importDocument } from './support/import-document.ts';
import { watchLongTasks } from './support/long-tasks.ts';
import { setPanelSize } from './support/panel-size.ts';
import { compose, openTab, send, startSending } from './support/playground.ts';
import { authorizationsOf, recordTaker } from './support/take-records.ts';
import { setTheme, themeName } from './support/theme.ts';

const key = generateKey();
const parcels = serve({ '/v1/parcels': json({ parcels: [] }) });
const authlens = withAuthlens({ emulator: { sites: { 'test.parcels.example': parcels } } });
const takeRecords = recordTaker(authlens);
const folder = mkdtempSync(join(tmpdir(), 'authlens-openapi-'));
afterAll(() => rmSync(folder, { recursive: true }));

const parcelsYaml = `openapi: 3.1.0
info: { title: Parcels, version: '2.4' }
servers:
  - { url: https://parcels.example/v1, description: Production }
  - { url: https://test.parcels.example/v1, description: Everything here is thrown away }
components:
  securitySchemes:
    token: { type: http, scheme: bearer }
    key: { type: apiKey, in: header, name: X-Parcel-Key }
paths:
  /parcels:
    get:
      summary: List parcels
      parameters:
        - { name: size, in: query, required: true, schema: { type: integer, default: 25 } }
    post:
      summary: Send a parcel
      requestBody:
        content:
          application/json:
            schema:
              type: object
              required: [to]
              properties: { to: { type: string, example: Ada }, note: { type: string } }
`;

/** Chooses a file with this text in the dialog, as its user does. */
async function importFile(name: string, text: string): Promise<void> {
  const path = join(folder, name);
  writeFileSync(path, text);
  await importDocument(authlens().panel, path);
}

/**
 * How long this machine takes to read a document right now, in milliseconds. Times depend on the machine and its load: what
 * the panel's thread did itself would take as long at least.
 */
function timeReading(text: string): number {
  const started = performance.now();
  parse(text);
  return performance.now() - started;
}

/** Searches the operations and takes the first one with Enter. */
async function chooseOperation(words: string, method: string): Promise<void> {
  const { panel } = authlens();
  await panel.click('button', 'Operations');
  await panel.fill('Search operations', words, 'combobox');
  await panel.frame.waitForFunction(() => document.querySelector('dialog tr[aria-selected="true"] code') !== null);
  await panel.devtools.keyboard.press('Enter');
  await panel.frame.waitForFunction(
    (wanted) => document.querySelector<HTMLSelectElement>('select[aria-label="Method"]')?.value === wanted,
    {},
    method,
  );
}

test('a document is imported, its servers are bound, and its operations are found', async () => {
  const { panel } = authlens();
  await panel.click('button', 'Import OpenAPI…');
  await importFile('parcels.yaml', parcelsYaml);
  await panel.waitForText('Imported Parcels, 2 operations.');
  await panel.choose('Environment of https://test.parcels.example/v1', 'sandbox');
  await panel.choose('Send its keys as', 'X-Parcel-Key (header)');
  await panel.frame.waitForFunction(() =>
    [...document.querySelectorAll('dialog select')]
      .map((select) => 'value' in select && select.value)
      .join()
      .startsWith('key,production,sandbox'),
  );
  await panel.click('button', 'Use Parcels');
  await chooseOperation('send', 'POST');
});

test('it becomes the draft, with a body that is valid', async () => {
  const { panel } = authlens();
  await panel.waitForText('Send to sandbox');
  expect(await panel.frame.$eval('form[data-environment]', ({ textContent }) => textContent)).toContain(
    'https://test.parcels.example/v1',
  );
  expect(await panel.frame.$eval('[aria-label="Path and query"]', (field) => 'value' in field && field.value)).toBe(
    '/parcels',
  );
  await openTab(panel, 'Request', 'Body');
  await panel.waitForValue('Request body', '{\n  "to": "Ada"\n}', 'textbox');
});

test('its key is kept, and goes out as the document says', async () => {
  const { panel, chromium } = authlens();
  // Granted beforehand: the browser's prompt stands outside of every page.
  await changeHostPermission(chromium, 'addHostPermission', 'https://test.parcels.example/*');
  await panel.click('tab', 'Keys');
  await panel.choose('API', 'Parcels');
  await panel.fill('Key of Parcels', key);
  await panel.fill('Label', 'Parcel');
  await panel.click('button', 'Save key');
  await panel.waitForText('"Parcel" is stored, with its value.');
  await panel.click('tab', 'Playground');
  await chooseOperation('list', 'GET');
  await compose(panel, { key: 'Parcel', path: '/parcels?size=25' });
  takeRecords();
  await startSending(panel);
  await panel.click('button', 'Allow requests to test.parcels.example and send');
  await panel.waitForText('200 OK');
  const [record, ...more] = takeRecords();
  expect(more).toEqual([]);
  expect(record).toMatchObject({ host: 'test.parcels.example', method: 'GET', path: '/v1/parcels?size=25' });
  expect(headerValues(record?.rawHeaders ?? [], 'X-Parcel-Key')).toEqual([key]);
  expect(authorizationsOf(record)).toEqual([]);
  await openTab(panel, 'Response', 'Request as sent');
  await panel.waitForText('x-parcel-key');
  expect(await panel.text()).not.toContain(key);
});

test('the key is sent as Bearer once that is chosen, and its header is as sent', async () => {
  const { panel } = authlens();
  await panel.click('button', 'Import OpenAPI…');
  await panel.choose('Send its keys as', 'Bearer');
  await panel.click('button', 'Close');
  await compose(panel, { path: '/parcels?size=25&again' });
  await send(panel);
  await reveal(panel);
  expect(await readAuthorizationCard(panel)).toMatchObject({
    state: 'as sent',
    hops: [{ intended: `Bearer ${key}`, wire: [`Bearer ${key}`] }],
  });
});

test('a document is dropped on the dialog, which is whole in 400 pixels', async () => {
  const { panel } = authlens();
  await panel.click('button', 'Import OpenAPI…');
  await setPanelSize(panel, { width: 400, height: 600 });
  const text = parcelsYaml.replace('title: Parcels', 'title: Dropped').replaceAll('parcels.example', 'dropped.example');
  await panel.frame.$eval(
    'dialog[aria-label="Imported APIs"]',
    (dialog, content) => {
      const dataTransfer = new DataTransfer();
      dataTransfer.items.add(new File([content], 'dropped.yaml'));
      for (const type of ['dragover', 'drop'])
        dialog.dispatchEvent(new DragEvent(type, { dataTransfer, bubbles: true, cancelable: true }));
    },
    text,
  );
  await panel.waitForText('Imported Dropped, 2 operations.');
  const beyond = await panel.frame.$$eval(
    'dialog[aria-label="Imported APIs"], dialog[aria-label="Imported APIs"] *',
    (all) =>
      all
        .filter((element) => element.checkVisibility() && element.getBoundingClientRect().right > innerWidth)
        .map(({ outerHTML }) => outerHTML.slice(0, 90)),
  );
  expect(beyond).toEqual([]);
  for (const theme of ['light', 'dark'] as const) {
    const before = await setTheme(panel.devtools, themeName(theme));
    expect(await faintTexts(panel)).toEqual([]);
    await setTheme(panel.devtools, before);
  }
  await panel.click('button', 'Close');
  await panel.devtools.setViewport(null);
});

test('a broken document says where, and what is good of it is imported', async () => {
  const { panel } = authlens();
  await panel.click('button', 'Import OpenAPI…');
  const broken = parcelsYaml
    .replace('title: Parcels', 'title: Half')
    .replace('    post:\n', '    put: none\n    post:\n');
  await importFile('half.yaml', `${broken}  /bad: [ }\n`);
  await panel.waitForText('Imported Half, 2 operations. 3 problems in the document:');
  const problems = await panel.text('[aria-label="Problems"]');
  expect(problems).toContain('line 26, column 11 The YAML is broken');
  expect(problems).toContain('line 16, /paths/~1parcels/put What stands under PUT /parcels is no operation.');
});

test('what is no document is refused by its name, and stays to be mended where it was pasted', async () => {
  const { panel } = authlens();
  await panel.fill('or paste it', 'swagger: "2.0"');
  await panel.click('button', 'Import the text');
  await panel.waitForText('Nothing was imported from what you pasted');
  expect(await panel.text('[aria-label="Problems"]')).toContain('This is Swagger 2.0');
  expect(await panel.frame.$eval('dialog textarea', (field) => field.value)).toBe('swagger: "2.0"');
});

test('a document of 800 KB is imported without a long task', async () => {
  const { panel } = authlens();
  const members = Array.from(
    { length: 60 },
    (_, line) => `            x-member-${line}: What stands in an example, ${line}\n`,
  );
  const operation = (number: number) => `  /things${number}:
    get:
      summary: Thing ${number}
      responses:
        '200':
          description: Done
          x-example:
${members.join('')}`;
  const large =
    parcelsYaml.replace('title: Parcels', 'title: Large') +
    Array.from({ length: 250 }, (_, number) => operation(number)).join('');
  expect(large.length).toBeGreaterThan(800_000);
  const tasks = await watchLongTasks(panel);
  await importFile('large.yaml', large);
  await panel.waitForText('Imported Large, 252 operations.');
  expect(await tasks.longest()).toBeLessThan(timeReading(large) / 2);
});

/** A document of a vendor, where it is at hand. */
const vendorDocument = process.env.AUTHLENS_OPENAPI ?? '';

test.runIf(existsSync(vendorDocument))('the document of api.video is imported without a long task', async () => {
  const { panel } = authlens();
  const tasks = await watchLongTasks(panel);
  const vendor = readFileSync(vendorDocument, 'utf8');
  await importFile('api-video.yaml', vendor);
  await panel.waitForText('Imported api.video, 59 operations.');
  await panel.waitForText('These are hosts of api.video: its environments count, and its keys are sent.');
  expect(await tasks.longest()).toBeLessThan(timeReading(vendor) / 2);
});

test('removed, it is gone, and its key stays', async () => {
  const { panel } = authlens();
  await panel.click('button', 'Remove Parcels');
  await panel.click('button', 'Remove Parcels; its keys stay');
  await panel.waitForNoText('https://test.parcels.example/v1 Everything');
  await panel.click('button', 'Close');
  await panel.waitForText('The API that this request is for was removed.');
  await panel.choose('API', 'api.video');
  await panel.click('tab', 'Keys');
  await panel.waitForText('Parcel');
});
