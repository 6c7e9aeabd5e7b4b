import { beforeAll, expect, test } from 'vitest';
import { generateKey } from '../emulator/api/keys.ts';
import type { RecordedRequest } from '../emulator/recorder.ts';
import { startEmulator } from '../emulator/start-emulator.ts';
import { addKey } from './support/add-key.ts';
import { readAuthorizationCard } from './support/authorization-card.ts';
import { readFailure } from './support/failure.ts';
import { withAuthlens } from './support/fixture.ts';
import { compose, openTab, readStatus, send, startSending, waitForEnd } from './support/playground.ts';

const key = generateKey();
const authlens = withAuthlens({ emulator: { keys: { sandbox: [key] } }, unresolvedHosts: ['ws.api.video'] });

beforeAll(async () => {
  const { panel } = authlens();
  await addKey(panel, { label: 'Good', value: key });
  await panel.click('tab', 'Playground');
});

/** What the panel says after a request has failed: in words, and of the header. */
async function readEnd() {
  const { panel } = authlens();
  const { state, hops, text } = await readAuthorizationCard(panel);
  return { ...(await readFailure(panel)), status: await readStatus(panel), state, hops: hops.length, text };
}

const noAnswer = {
  status: 'No answer',
  state: 'not observed',
  hops: 0,
  text: expect.stringContaining('No answer came, so it cannot be said whether this went out'),
};

function received(query: string): RecordedRequest[] {
  return authlens().emulator.records.filter(({ path }) => path.includes(query));
}

test('cancelled', async () => {
  const { panel, emulator } = authlens();
  await compose(panel, { key: 'Good', path: '/videos?emulate=hang' });
  await startSending(panel);
  await emulator.waitForRequest(({ path }) => path.endsWith('hang'));
  expect(await readAuthorizationCard(panel)).toMatchObject({ state: 'sending', hops: [] });
  await panel.devtools.keyboard.press('Escape');
  await waitForEnd(panel);
  expect(await readEnd()).toMatchObject({
    ...noAnswer,
    title: 'Cancelled',
    sentence:
      'You cancelled the request. sandbox.api.video may have carried it out all the same: look before you send it again.',
  });
});

test('out of time, without an answer and in the middle of one', async () => {
  const { panel } = authlens();
  await openTab(panel, 'Request', 'Settings');
  await panel.fill('Give up after', '1', 'spinbutton');
  await compose(panel, { path: '/videos?emulate=hang&time' });
  await send(panel);
  expect(await readEnd()).toMatchObject({
    ...noAnswer,
    title: 'Timed out',
    sentence: 'sandbox.api.video did not answer within 1.00 s. Send it again, or raise the time limit under Settings.',
  });
  await compose(panel, { path: '/videos?emulate=slow-released' });
  await send(panel);
  expect(await readEnd()).toMatchObject({
    title: 'Timed out',
    sentence: expect.stringContaining('The answer began, but did not end within 1.00 s.'),
    status: '200 OK',
    state: 'as sent',
  });
  await panel.fill('Give up after', '30', 'spinbutton');
});

test('redirected in a circle', async () => {
  const { panel } = authlens();
  await compose(panel, { path: '/videos?emulate=redirect-loop' });
  await send(panel);
  const end = await readEnd();
  expect(end).toMatchObject({ title: 'Redirect failed', status: '302 Found', state: 'as sent' });
  expect(end.sentence).toContain(
    'sandbox.api.video redirected in a way that the browser does not follow, such as in a',
  );
  expect(end.hops).toBe(received('redirect-loop').length);
});

test('cut off in the middle of the body', async () => {
  const { panel } = authlens();
  await compose(panel, { path: '/videos?emulate=cut-off' });
  await send(panel);
  expect(await readEnd()).toMatchObject({ title: 'Connection cut', status: '200 OK', state: 'as sent', hops: 1 });
});

test('a name that is not known', async () => {
  const { panel } = authlens();
  const headers = [['Authorization', 'Basic plainly-fake']] as const;
  await compose(panel, { key: 'production, no key', path: '/videos?unknown', headers });
  await send(panel);
  const end = await readEnd();
  expect(end).toMatchObject({ ...noAnswer, title: 'Host not found' });
  expect(end.sentence).toContain('The name ws.api.video could not be resolved to an address.');
  expect(received('unknown')).toEqual([]);
});

test('redirected to a name that is not known: the first request is shown as sent, the second is not', async () => {
  const { panel } = authlens();
  await compose(panel, { key: 'Good', path: '/videos?emulate=redirect-other', headers: [] });
  await send(panel);
  const end = await readEnd();
  expect(end).toMatchObject({ title: 'Host not found', state: 'as sent', hops: 1 });
  expect(end.sentence).toContain('The name ws.api.video could not be resolved to an address.');
  expect(end.text).toContain(
    'The request to https://ws.api.video/videos, where this was redirected, was not observed.',
  );
});

test('a host without permission: nothing is sent until it is given, each time anew', async () => {
  const { panel, allowHost, takeHostBack } = authlens();
  for (const time of ['first', 'second']) {
    await compose(panel, { key: 'admin, no key', path: `/projects?${time}` });
    await startSending(panel);
    await panel.waitForText('Not permitted');
    expect(await readEnd()).toMatchObject({ status: 'No answer', state: 'computed', hops: 0 });
    expect(received(time)).toEqual([]);
    await allowHost('admin.api.video', () => panel.click('button', 'Allow requests to admin.api.video and send'));
    await waitForEnd(panel);
    expect(await readStatus(panel)).toBe('401 Unauthorized');
    const { state, hops } = await readAuthorizationCard(panel);
    expect([state, hops.length, received(time).length]).toEqual(['as sent', 1, 1]);
    await takeHostBack('admin.api.video');
  }
});

// From here on the emulator is gone, and another takes its place.
test('a refused connection', async () => {
  const { panel, emulator } = authlens();
  await emulator.close();
  await compose(panel, { key: 'Good', path: '/videos?refused' });
  await send(panel);
  const end = await readEnd();
  expect(end).toMatchObject({ ...noAnswer, title: 'Connection refused' });
  expect(end.sentence).toContain('sandbox.api.video was found, but refused the connection');
});

test('a certificate that nobody vouches for: the key does not go out', async () => {
  const { panel, emulator } = authlens();
  const impostor = await startEmulator({ port: emulator.port });
  await compose(panel, { key: 'Good', path: '/videos?impostor' });
  await send(panel);
  const end = await readEnd();
  expect(end).toMatchObject({ ...noAnswer, title: 'No secure connection' });
  expect(end.sentence).toContain('The certificate of sandbox.api.video comes from an authority that this browser does');
  await openTab(panel, 'Response', 'Request as sent');
  await panel.waitForText('No answer came, so it cannot be said whether this went out.');
  expect(impostor.records).toEqual([]);
  await impostor.close();
});
