import { beforeAll, expect, test } from 'vitest';
import { generateKey } from '../emulator/api/keys.ts';
import { addKey } from './support/add-key.ts';
import { readAuthorizationCard, reveal } from './support/authorization-card.ts';
import { eavesdrop } from './support/eavesdrop.ts';
import { readStorage } from './support/extension-storage.ts';
import { withAuthlens } from './support/fixture.ts';
import { keyForms } from './support/key-forms.ts';
import { compose, readStatus, send, startSending, waitForEnd } from './support/playground.ts';
import { filesWith } from './support/search-files.ts';
import { readTable } from './support/table.ts';
import { authorizationsOf, recordTaker } from './support/take-records.ts';

const live = generateKey();
const authlens = withAuthlens({ emulator: { keys: { production: [live] } } });
const takeRecords = recordTaker(authlens);
const basic = `Basic ${Buffer.from(`${live}:`).toString('base64')}`;
const taken = () => takeRecords().map((record) => `${record.host} ${record.method} ${authorizationsOf(record).join()}`);

beforeAll(() => addKey(authlens().panel, { label: 'Live', value: live, environment: 'production' }));

test('another key is not taken for the one that is watched', async () => {
  const { panel } = authlens();
  await panel.click('button', 'Use Live in this session');
  await panel.waitForText('Requests with “Live” act on production data.');
  await panel.fill('Value of Live', generateKey());
  await panel.devtools.keyboard.press('Tab');
  await panel.devtools.keyboard.press('Enter');
  await panel.waitForText('This is another key than "Live": its fingerprint differs. Paste that one.');
});

test('a production key that is pasted for the session is sent, and the panel cannot be mistaken', async () => {
  const { panel } = authlens();
  await panel.fill('Value of Live', live);
  await panel.click('button', 'Use Live in this session');
  await panel.find('button', 'Lock Live').wait();
  await panel.click('tab', 'Playground');
  takeRecords();
  await compose(panel, { key: 'Live', path: '/videos?pageSize=1' });
  await panel.waitForText('“Live” is in use: requests go to ws.api.video and are real.');
  expect(await panel.text('button[type="submit"]')).toContain('Send to ws.api.video');
  await send(panel);
  await reveal(panel);
  expect(await readStatus(panel)).toBe('200 OK');
  expect((await readAuthorizationCard(panel)).hops).toMatchObject([{ intended: basic, wire: [basic] }]);
  expect(taken()).toEqual([`ws.api.video GET ${basic}`]);
});

test('a method that writes is asked about, in words that name method, host and path', async () => {
  const { panel } = authlens();
  await compose(panel, { method: 'POST', path: '/videos', body: '{"title":"plainly fake"}' });
  takeRecords();
  await startSending(panel);
  await panel.waitForText('POST https://ws.api.video/videos changes production.');
  await panel.click('button', 'Do not send');
  await startSending(panel);
  await panel.waitForText('POST https://ws.api.video/videos changes production.');
  expect(taken()).toEqual([]);
  await panel.click('button', 'POST on ws.api.video');
  await waitForEnd(panel);
  expect(await readStatus(panel)).toBe('201 Created');
  expect(taken()).toEqual([`ws.api.video POST ${basic}`]);
});

test('its value is in session memory alone, and nowhere on disk', async () => {
  const { panel, chromium } = authlens();
  expect(JSON.stringify(await readStorage(panel.frame, 'session'))).toContain(live);
  expect(JSON.stringify(await readStorage(panel.frame, 'local'))).not.toContain(live);
  expect(filesWith(chromium.profileDirectory, keyForms(live))).toEqual([]);
});

test('the lock drops it, and the token that was made from it', async () => {
  const { panel } = authlens();
  const heard = await eavesdrop(authlens());
  await compose(panel, { method: 'GET', path: '/videos?token' });
  await panel.choose('Send the key as', 'Bearer');
  await send(panel);
  const tokens = async () => (await heard.messages()).findLast((message) => message.includes('"type":"tokens"'));
  expect(await tokens()).toContain('accessToken');
  await panel.click('button', 'Lock');
  await panel.waitForNoText('is in use');
  await expect.poll(tokens).not.toContain('accessToken');
  expect(JSON.stringify(await readStorage(panel.frame, 'session'))).not.toContain(live);
  await panel.click('tab', 'Keys');
  await panel.find('button', 'Use Live in this session').wait();
  expect((await readTable(panel, 'Keys')).map(([label]) => label)).toEqual(['Live']);
});
