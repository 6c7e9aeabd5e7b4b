import { beforeAll, describe, expect, test } from 'vitest';
import { generateKey } from '../emulator/api/keys.ts';
import { addKey } from './support/add-key.ts';
import { withAuthlens } from './support/fixture.ts';
import { inChromiumAlone } from './support/in-chromium-alone.ts';
import { keyForms } from './support/key-forms.ts';
import { Panel } from './support/panel.ts';
import { compose, send } from './support/playground.ts';
import { filesWith } from './support/search-files.ts';
import { readTable } from './support/table.ts';
import { authorizationsOf, recordTaker } from './support/take-records.ts';
import { readCauses } from './support/why.ts';

const keys = { good: generateKey(), mixedUp: generateKey(), deleted: generateKey(), live: generateKey() };
const authlens = withAuthlens({
  emulator: { keys: { sandbox: [keys.good], production: [keys.mixedUp, keys.live] } },
});
const takeRecords = recordTaker(authlens);
const base64 = (text: string) => Buffer.from(text).toString('base64');

beforeAll(async () => {
  const { panel } = authlens();
  await addKey(panel, { label: 'Good', value: keys.good });
  await addKey(panel, { label: 'Mixed up', value: keys.mixedUp });
  await addKey(panel, { label: 'Deleted', value: keys.deleted });
  await addKey(panel, { label: 'Live', value: keys.live, environment: 'production' });
});

/** The words of the table, and none of its times. */
async function readMatrix(panel: Panel): Promise<string[][]> {
  const rows = await readTable(panel, 'Which host takes which key');
  return rows.map((row) => row.map((cell) => cell.replace(/\s*\d{1,2}:\d{2}:\d{2}.*$/, '')));
}

/** What was received since the last look: host, path and Authorization of each request. */
function received(): string[] {
  return takeRecords()
    .map((record) => `${record.host} ${record.method} ${record.path} ${authorizationsOf(record).join()}`)
    .toSorted();
}

const request = (host: string, key: string) => `${host} GET /videos?pageSize=1 Basic ${base64(`${key}:`)}`;

test('every key at every host', async () => {
  const { panel } = authlens();
  await panel.click('tab', 'Keys');
  takeRecords();
  expect(await readMatrix(panel)).toEqual([
    ['Good', 'not tested', 'not tested'],
    ['Mixed up', 'not tested', 'not tested'],
    ['Deleted', 'not tested', 'not tested'],
  ]);
  await panel.click('button', 'Test all');
  await expect
    .poll(() => readMatrix(panel))
    .toEqual([
      ['Good', 'accepted', 'refused'],
      ['Mixed up', 'refused', 'accepted'],
      ['Deleted', 'refused', 'refused'],
    ]);
  const values = [keys.good, keys.mixedUp, keys.deleted];
  const hosts = ['sandbox.api.video', 'ws.api.video'];
  expect(received()).toEqual(hosts.flatMap((host) => values.map((value) => request(host, value))).toSorted());
});

describe('a pasted key', () => {
  const verdicts = (panel: Panel) => panel.text('[aria-label="Verdicts"]');

  test('is tested at both hosts, recognised, and not kept', async () => {
    const { panel } = authlens();
    await panel.click('tab', 'Keys');
    takeRecords();
    await panel.fill('Key to test', keys.live);
    await panel.devtools.keyboard.press('Enter');
    await panel.waitForText('ws.api.video accepts this key.');
    await panel.waitForText('sandbox.api.video refuses this key: “The API key is invalid.”.');
    await panel.waitForText('This is your key “Live”.');
    expect(received()).toEqual([request('sandbox.api.video', keys.live), request('ws.api.video', keys.live)]);
    expect(filesWith(authlens().profileDirectory, [keys.live, base64(`${keys.live}:`)])).toEqual([]);
  });

  test('after a rotation: the old key is dead', async () => {
    const { panel, emulator } = authlens();
    emulator.deleteKey(keys.live);
    await panel.fill('Key to test', keys.live);
    await panel.devtools.keyboard.press('Enter');
    await panel.waitForText('ws.api.video refuses this key');
    await panel.waitForText('This is your key “Live”.');
  });

  inChromiumAlone('is tested from the toolbar too, without DevTools', async () => {
    const { chromium, page } = authlens();
    // The browser shows the popup in a window of its own that no driver reaches; its document is the same in a tab.
    const popup = await chromium.browser.newPage();
    await popup.goto(`chrome-extension://${chromium.extensionId}/popup.html`);
    const view = new Panel(popup.mainFrame(), popup);
    takeRecords();
    await view.fill('Key to test', `Basic ${base64(`${keys.good}:`)}`);
    await view.click('button', 'Use the key inside');
    await view.click('button', 'Test');
    await view.waitForText('sandbox.api.video accepts this key.');
    await view.waitForText('ws.api.video refuses this key');
    expect(await verdicts(view)).toMatch(/^accepted sandbox\.api\.video accepts this key\.\s+refused ws\.api\.video/);
    expect(received()).toEqual([request('sandbox.api.video', keys.good), request('ws.api.video', keys.good)]);
    expect((await readMatrix(view)).map(([label]) => label)).toEqual(['Good', 'Mixed up', 'Deleted']);
    await popup.close();
    await page.bringToFront();
  });
});

inChromiumAlone(
  'a production key that was stored as a sandbox key: tried when asked, then watched, and nowhere on disk',
  async () => {
    const { panel, profileDirectory } = authlens();
    const forms = keyForms(keys.mixedUp);
    expect(filesWith(profileDirectory, forms)).not.toEqual([]);
    await panel.click('tab', 'Playground');
    await compose(panel, { key: 'Mixed up', path: '/videos?mixed-up' });
    await send(panel);
    // The table of keys has asked before, and the answer is known here too.
    await panel.waitForText('ws.api.video accepts this key.');
    expect((await readCauses(panel)).map(({ id, certainty }) => [id, certainty])).toEqual([
      ['other-environment', 'certain'],
    ]);
    await panel.click('button', 'Remove its value, keep its fingerprint');
    await panel.waitForText('ws.api.video accepted “Mixed up” when it was tried there. It is kept as its fingerprint.');
    // The words change with what is stored; its bytes leave the disk right after.
    await expect.poll(() => filesWith(profileDirectory, forms)).toEqual([]);
    await panel.click('tab', 'Keys');
    const row = (await readTable(panel, 'Keys')).find(([label]) => label === 'Mixed up');
    expect(row?.slice(1, 3)).toEqual(['production', 'fingerprint only']);
    expect((await readMatrix(panel)).map(([label]) => label)).toEqual(['Good', 'Deleted']);
  },
);

test('nothing goes to production before it is confirmed in words', async () => {
  const { panel, emulator } = authlens();
  const other = emulator.addKey('production');
  await addKey(panel, { label: 'Other', value: other });
  await panel.click('tab', 'Playground');
  await compose(panel, { key: 'Other', path: '/videos?other' });
  await send(panel);
  takeRecords();
  await panel.click('button', 'Try production, read only…');
  await panel.waitForText(
    'This sends “Other” to ws.api.video once: GET /videos?pageSize=1, which changes nothing there.',
  );
  await panel.click('button', 'Do not send');
  await panel.click('button', 'Try production, read only…');
  expect(received()).toEqual([]);
  await panel.click('button', 'Send it to ws.api.video');
  await panel.waitForText('“Other” is a production key.');
  expect(received()).toEqual([request('ws.api.video', other)]);
});

inChromiumAlone('a deleted key leaves the disk', async () => {
  const { panel, profileDirectory } = authlens();
  await panel.click('tab', 'Keys');
  expect(filesWith(profileDirectory, [keys.deleted])).not.toEqual([]);
  await panel.click('button', 'Delete Deleted');
  await panel.click('button', 'Delete "Deleted" for good');
  await expect.poll(() => filesWith(profileDirectory, [keys.deleted])).toEqual([]);
  expect((await readTable(panel, 'Keys')).map(([label]) => label)).toContain('Good');
});

test('a host that has had enough is left alone', async () => {
  const { panel, emulator } = authlens();
  await panel.click('tab', 'Keys');
  emulator.limits.sandbox.reads = 1;
  await panel.fill('Key to test', keys.good);
  await panel.devtools.keyboard.press('Enter');
  await panel.waitForText('sandbox.api.video takes no more requests in this minute. Try again in');
  takeRecords();
  await panel.fill('Key to test', keys.good);
  await panel.devtools.keyboard.press('Enter');
  await panel.waitForText('ws.api.video refuses this key');
  await panel.waitForText('sandbox.api.video takes no more requests in this minute. Try again in');
  expect(received()).toEqual([request('ws.api.video', keys.good)]);
});

test('the admin host is asked as well, once it is allowed', async () => {
  const { panel, allowHost } = authlens();
  await panel.click('tab', 'Keys');
  await allowHost('admin.api.video', () => panel.click('button', 'Ask admin.api.video as well'));
  await panel.waitForNoText('Ask admin.api.video as well');
  takeRecords();
  await panel.click('button', 'Test all');
  await expect
    .poll(async () => (await readMatrix(panel)).map(([label, , , admin]) => [label, admin]))
    .toContainEqual(['Good', 'refused']);
  expect(received()).toContain(`admin.api.video GET /projects?pageSize=1 Basic ${base64(`${keys.good}:`)}`);
});
