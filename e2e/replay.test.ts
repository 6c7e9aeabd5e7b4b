import { beforeAll, expect, test } from 'vitest';
import { generateKey } from '../emulator/api/keys.ts';
import { page, serve } from './sites/site.ts';
import { addKey } from './support/add-key.ts';
import { collectDownloads } from './support/downloads.ts';
import { openDrawer } from './support/drawer.ts';
import { eavesdrop } from './support/eavesdrop.ts';
import { showLeaks } from './support/findings.ts';
import { withAuthlens } from './support/fixture.ts';
import { keyForms } from './support/key-forms.ts';
import { readStatus, send } from './support/playground.ts';
import { makeTestFiles } from './support/request-body.ts';
import { authorizationsOf, recordTaker } from './support/take-records.ts';

const keys = { sandbox: generateKey(), live: generateKey() };
const authlens = withAuthlens({
  emulator: {
    keys: { sandbox: [keys.sandbox], production: [keys.live] },
    sites: { 'shop.example': serve({ '/': page('A shop', []) }) },
  },
});
const takeRecords = recordTaker(authlens);
const basic = (key: string) => `Basic ${Buffer.from(`${key}:`).toString('base64')}`;

beforeAll(async () => {
  const { panel, page: tab } = authlens();
  await addKey(panel, { label: 'Shop', value: keys.sandbox });
  await addKey(panel, { label: 'Live', value: keys.live, environment: 'production' });
  await panel.click('tab', 'Playground');
  await tab.goto('https://shop.example/');
});

/** Has a script of the page make a video in production. */
function createInPage(): Promise<number> {
  return authlens().page.evaluate(
    (Authorization) =>
      fetch('https://ws.api.video/videos?source=page', {
        method: 'POST',
        headers: { Authorization, 'Content-Type': 'application/json', 'X-Trace': '1' },
        body: '{"title":"made by the page"}',
      }).then(({ status }) => status),
    basic(keys.live),
  );
}

test('a request of the page becomes one of the playground, its key and its host swapped', async () => {
  const { panel } = authlens();
  const heard = await eavesdrop(authlens());
  expect(await createInPage()).toBe(201);
  await panel.waitForText('Sent by the page');
  await panel.click('button', 'Replay');
  await panel.waitForText('Host: sandbox.api.video in the place of ws.api.video.');
  await panel.waitForText("Key: “Shop” in the place of the page's.");
  takeRecords();
  await send(panel);
  expect(await readStatus(panel)).toBe('201 Created');
  const [record] = takeRecords();
  expect(record).toMatchObject({ host: 'sandbox.api.video', method: 'POST', path: '/videos?source=page' });
  expect(authorizationsOf(record)).toEqual([basic(keys.sandbox)]);
  expect(String(record?.body)).toBe('{"title":"made by the page"}');
  expect(record?.rawHeaders.find(([name]) => name.toLowerCase() === 'x-trace')?.[1]).toBe('1');
  const spoken = JSON.stringify(await heard.messages());
  expect(spoken).toContain('"replay');
  for (const form of keyForms(keys.live)) expect(spoken).not.toContain(form);
});

test('both answers are compared', async () => {
  const { panel } = authlens();
  await panel.click('button', 'Compare both answers');
  await panel.waitForText('The page: POST https://ws.api.video/videos?source=page');
  await panel.waitForText('The playground: POST https://sandbox.api.video/videos?source=page');
  expect(await panel.text()).toMatch(/\d+ lines? differs?\./);
  await panel.click('button', 'Do not compare');
  await panel.waitForNoText('The page: POST');
  await panel.click('button', 'End the replay');
  await panel.waitForNoText('Host: sandbox.api.video in the place of');
});

test('a finding is replayed with a sandbox key', async () => {
  const { panel } = authlens();
  await showLeaks(panel);
  await panel.click('button', 'Replay with a sandbox key');
  await panel.waitForText("Key: “Shop” in the place of the page's.");
});

test('a HAR is taken into the history without the key in it, and handed out again', async () => {
  const { panel } = authlens();
  const downloads = await collectDownloads(authlens().chromium.browser);
  const files = makeTestFiles();
  const entry = {
    startedDateTime: '2026-07-01T12:00:00.000Z',
    request: {
      method: 'GET',
      url: 'https://ws.api.video/videos?from=har',
      headers: [{ name: 'Authorization', value: basic(keys.live) }],
    },
    response: { status: 200, statusText: 'OK', headers: [], content: { size: 2, mimeType: 'text/plain', text: 'ok' } },
  };
  await panel.click('tab', 'Playground');
  await openDrawer(panel, 'History');
  const chooser = await panel.frame.waitForSelector('input[aria-label="HAR to import"]');
  const path = files.write('page.har', JSON.stringify({ log: { entries: [entry, {}] } }));
  await (await chooser?.toElement('input'))?.uploadFile(path);
  await panel.waitForText('1 request imported, without secrets. Left out: 1 entry that cannot be read.');
  await panel.waitForText('/videos?from=har');
  const { bytes } = await downloads.saveBy(() => panel.click('button', 'Export'));
  const saved = bytes.toString();
  expect(JSON.parse(saved).log.entries).toContainEqual(
    expect.objectContaining({ request: expect.objectContaining({ url: 'https://ws.api.video/videos?from=har' }) }),
  );
  for (const form of keyForms(keys.live)) expect(saved).not.toContain(form);
  files.remove();
  downloads.remove();
});
