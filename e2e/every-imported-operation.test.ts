import { existsSync, readFileSync } from 'node:fs';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { parse } from 'yaml';
import { headerValues } from '../emulator/raw-header.ts';
import type { RecordedRequest } from '../emulator/recorder.ts';
import type { Site } from './sites/site.ts';
import { type Eavesdropper, eavesdrop } from './support/eavesdrop.ts';
import { withAuthlens } from './support/fixture.ts';
import { changeHostPermission } from './support/host-permissions.ts';
import { importDocument } from './support/import-document.ts';
import {
  type Composition,
  chooseListed,
  type ListedOperation,
  lastComposed,
  listOperations,
} from './support/operations.ts';
import { compose, openTab, send, startSending } from './support/playground.ts';
import { chooseFile, makeTestFiles } from './support/request-body.ts';
import { recordTaker } from './support/take-records.ts';

/** Answers whatever it is asked; what it received is recorded. */
const anything: Site = (_, response) => response.writeHead(200, { 'Content-Type': 'application/json' }).end('{}');

const host = 'test.shop.example';
const authlens = withAuthlens({ emulator: { sites: { [host]: anything } } });
const takeRecords = recordTaker(authlens);
const files = makeTestFiles();
let heard: Eavesdropper;

beforeAll(async () => {
  const { chromium, panel } = authlens();
  // Granted beforehand: the browser's prompt stands outside of every page.
  await changeHostPermission(chromium, 'addHostPermission', `https://${host}/*`);
  heard = await eavesdrop(authlens());
  await panel.click('tab', 'Playground');
});
afterAll(() => files.remove());

const text = { type: 'string' };
const named = (name: string, place: string, rest: object = {}) => ({ name, in: place, schema: text, ...rest });
const body = (mediaType: string, schema: unknown) => ({ requestBody: { content: { [mediaType]: { schema } } } });
const members = (properties: Record<string, unknown>) => ({
  type: 'object',
  required: Object.keys(properties),
  properties,
});

/** Every place, type and style of a parameter, and every kind of body. */
const shop = {
  openapi: '3.1.0',
  info: { title: 'Shop', version: '1' },
  servers: [{ url: `https://${host}/v2` }],
  components: { securitySchemes: { key: { type: 'apiKey', in: 'header', name: 'X-Shop-Key' } } },
  paths: {
    '/orders/{orderId}/lines/{line}': {
      parameters: [named('orderId', 'path', { required: true })],
      get: {
        parameters: [
          named('line', 'path', { required: true, schema: { type: 'integer' } }),
          named('state', 'query', { schema: { enum: ['open', 'paid'] } }),
          named('limit', 'query', { required: true, schema: { type: 'integer', default: 25 } }),
          named('price', 'query', { schema: { type: 'number' } }),
          named('gift', 'query', { schema: { type: 'boolean' } }),
          named('tags', 'query', { schema: { type: 'array', items: text } }),
          named('filter', 'query', { style: 'deepObject', schema: members({ city: text }) }),
          named('raw', 'query', { schema: undefined, content: { 'application/json': { schema: text } } }),
          named('X-Trace', 'header', { required: true }),
          named('X-Dry-Run', 'header', { schema: { type: 'boolean' } }),
          named('Accept', 'header'),
          named('session', 'cookie'),
        ],
      },
    },
    '/orders': {
      get: {},
      post: body('application/json', members({ to: text, count: { type: 'integer' } })),
      patch: body('application/merge-patch+json', members({ note: text })),
      delete: {},
    },
    '/forms': { post: body('application/x-www-form-urlencoded', members({ name: text, 'odd name': text })) },
    '/files': {
      post: body('multipart/form-data', members({ file: { type: 'string', format: 'binary' }, title: text })),
    },
    '/notes': { put: body('text/plain', text) },
    '/images': { put: body('image/png', {}) },
    '/checks': { head: {}, options: {} },
  },
};

/** Fills every field of the operation in the table of parameters, and gives what was filled in. */
async function fillParameters(): Promise<Map<string, string>> {
  const { panel } = authlens();
  await openTab(panel, 'Request', 'Parameters');
  const labels = await panel.frame.$eval('[aria-label="Request"] [aria-selected="true"]', (tab) =>
    [...(document.getElementById(tab.getAttribute('aria-controls') ?? '')?.querySelectorAll('label') ?? [])].map(
      ({ textContent, htmlFor }) => ({
        name: textContent,
        options: [...document.querySelectorAll(`select[id="${htmlFor}"] option`)].map((option) => option.textContent),
      }),
    ),
  );
  const filled = new Map<string, string>();
  for (const [index, { name, options }] of labels.entries()) {
    const value = options.at(-1) ?? (/^(?:line|limit|price)$/.test(name) ? `${index}7` : `value ${index}/&ü`);
    if (options.length > 0) await panel.choose(name, value);
    // A header takes Latin-1 alone, and ü is of it.
    else await panel.fill(name, value);
    filled.set(name, value);
  }
  return filled;
}

const file = files.write('a.bin', 'bytes');

async function chooseBodyFiles(): Promise<void> {
  const { panel } = authlens();
  await openTab(panel, 'Request', 'Body');
  for (const input of await panel.frame.$$('input[type="file"][aria-label^="File"]'))
    await chooseFile(panel, (await input.evaluate((field) => field.ariaLabel)) ?? '', file);
}

/** Sends what was composed, and compares what arrived with it: target, headers of its own, and body. */
async function sendAndCompare({ method }: ListedOperation, base: string): Promise<RecordedRequest> {
  const { panel } = authlens();
  takeRecords();
  const refused = await panel.frame.$eval('button[type="submit"]', (button) => button.matches(':disabled'));
  expect(refused ? await panel.text() : '', `${method} cannot be sent`).toBe('');
  await send(panel);
  const [record, ...more] = takeRecords();
  if (record === undefined) throw new Error(`Nothing arrived:\n${await panel.text()}`);
  const composed = await lastComposed(heard);
  expect(more).toEqual([]);
  expect(record).toMatchObject({
    method,
    host,
    path: `${base}${new URL(composed.path, 'https://any.example').href.slice(19)}`,
  });
  for (const [name, value] of composed.headers) expect(headerValues(record.rawHeaders, name)).toEqual([value]);
  await expectBody(record, composed);
  return record;
}

async function expectBody(
  { method, rawHeaders, body: received }: RecordedRequest,
  composed: Composition,
): Promise<void> {
  const [type = ''] = headerValues(rawHeaders, 'Content-Type');
  const sent = received.toString();
  if (method === 'GET' || method === 'HEAD') expect(sent).toBe('');
  else if (composed.bodyKind === 'form') {
    expect(type).toBe('application/x-www-form-urlencoded');
    expect([...new URLSearchParams(sent)]).toEqual(composed.fields);
  } else if (composed.bodyKind === 'multipart') {
    const form = await new Response(new Uint8Array(received), { headers: { 'Content-Type': type } }).formData();
    expect([...form.keys()]).toEqual(composed.parts.map(({ name }) => name));
  } else expect(sent).toBe(composed.bodyKind === 'file' ? 'bytes' : composed.body);
  if (type.includes('json')) JSON.parse(sent);
}

const same = ({ method, path }: ListedOperation) => `${method} ${path}`;

test('every kind of parameter and body of an imported document is sent as it was composed', async () => {
  const { panel } = authlens();
  await panel.click('button', 'Import OpenAPI…');
  await importDocument(panel, files.write('shop.json', JSON.stringify(shop)));
  await panel.waitForText('The cookie "session" was left out');
  await panel.choose(`Environment of https://${host}/v2`, 'sandbox');
  await panel.click('button', 'Use Shop');
  await chooseListed(panel, { method: 'GET', path: '/orders' });
  await startSending(panel);
  await panel.click('button', `Allow requests to ${host} and send`);
  await panel.waitForText('200 OK');
  const operations = await listOperations(panel);
  expect(operations.map(same).sort()).toEqual(
    Object.entries(shop.paths)
      .flatMap(([path, item]) => Object.keys(item).map((method) => `${method.toUpperCase()} ${path}`))
      .filter((one) => !one.startsWith('PARAMETERS'))
      .sort(),
  );
  const types = new Map<string, string>();
  for (const operation of operations) {
    await chooseListed(panel, operation);
    const filled = await fillParameters();
    await chooseBodyFiles();
    const record = await sendAndCompare(operation, '/v2');
    types.set(same(operation), headerValues(record.rawHeaders, 'Content-Type').join().split(';')[0] ?? '');
    if (!operation.path.includes('{')) continue;
    const url = new URL(record.path, 'https://any.example');
    const at = (name: string) => filled.get(name) ?? 'not filled in';
    expect(url.pathname).toBe(`/v2/orders/${encodeURIComponent(at('orderId'))}/lines/${at('line')}`);
    for (const name of ['state', 'limit', 'price', 'gift', 'raw']) expect(url.searchParams.get(name)).toBe(at(name));
    expect(url.searchParams.getAll('tags')).toEqual([at('tags')]);
    expect(headerValues(record.rawHeaders, 'X-Dry-Run')).toEqual([at('X-Dry-Run')]);
    expect(headerValues(record.rawHeaders, 'X-Trace')).toEqual([
      Buffer.from(at('X-Trace'), 'latin1').toString('latin1'),
    ]);
  }
  expect(Object.fromEntries([...types].filter(([, type]) => type !== ''))).toEqual({
    'POST /orders': 'application/json',
    'PATCH /orders': 'application/merge-patch+json',
    'POST /forms': 'application/x-www-form-urlencoded',
    'POST /files': 'multipart/form-data',
    'PUT /notes': 'text/plain',
    'PUT /images': 'image/png',
  });
}, 120_000);

/** A document of a vendor, where it is at hand. */
const vendorDocument = process.env.AUTHLENS_OPENAPI ?? '';

test.runIf(existsSync(vendorDocument))(
  'each operation of a vendor’s document is sent as it was composed',
  async () => {
    const { panel } = authlens();
    const document = parse(readFileSync(vendorDocument, 'utf8'));
    // A host of its own, as those of a known provider add nothing that is not known.
    const own = { ...document, servers: [{ url: `https://${host}/vendor` }], info: { title: 'Vendor', version: '1' } };
    await panel.click('button', 'Import OpenAPI…');
    await importDocument(panel, files.write('vendor.json', JSON.stringify(own)));
    await panel.waitForText('Imported Vendor');
    await panel.choose(`Environment of https://${host}/vendor`, 'sandbox');
    await panel.click('button', 'Use Vendor');
    const operations = await listOperations(panel);
    const declared = Object.values<Record<string, unknown>>(document.paths).flatMap(Object.keys);
    const methods = ['get', 'put', 'post', 'patch', 'delete', 'head', 'options'];
    expect(operations).toHaveLength(declared.filter((name) => methods.includes(name)).length);
    for (const [index, operation] of operations.entries()) {
      await chooseListed(panel, operation);
      const filled = operation.path.replaceAll(/\{(\w+)\}/g, (_, name: string) => `${name}${index}`);
      await compose(panel, { path: `${filled}?probe=${index}` });
      await chooseBodyFiles();
      await sendAndCompare(operation, '/vendor');
    }
    console.log(`${operations.length} operations of the vendor's document were received as composed.`);
  },
  300_000,
);
