import { afterEach, expect, test, vi } from 'vitest';
import type { WireEvent } from '@/utils/capture/wire-event.ts';
import { sendMessage } from '@/utils/messaging/protocol.ts';
import { emptyWireLog } from './hop.ts';
import { makeHop } from './sending.fixture.ts';
import { leavesObservedHosts, listenToWire } from './wire-watch.ts';

const watchWire = listenToWire();
const never = () => false;

afterEach(() => vi.useRealTimers());

const common = { requestId: '7', sendId: 'send-1', url: 'https://sandbox.api.video/videos', at: 0 };
const sent: WireEvent = { type: 'sent', ...common, method: 'GET', headers: [] };
const completed: WireEvent = { type: 'completed', ...common, fromCache: false };
const redirected: WireEvent = {
  type: 'redirected',
  ...common,
  status: 302,
  statusLine: 'HTTP/1.1 302 Found',
  headers: [],
  redirectUrl: 'https://cdn.example/x',
};

test('collects the events of its own send, and tells of each', async () => {
  const onChange = vi.fn();
  const watch = watchWire('send-1', onChange);
  await sendMessage('wireEvent', sent);
  await sendMessage('wireEvent', { ...sent, requestId: '8', sendId: 'send-2' });
  expect(onChange).toHaveBeenCalledTimes(1);
  expect(watch.log()).toMatchObject({ requestId: '7', hops: [{ url: common.url }], ended: false });
  await sendMessage('wireEvent', completed);
  expect(watch.log()).toMatchObject({ ended: true });
  watch.stop();
});

test('two sends at once keep their events apart', async () => {
  const watches = ['send-1', 'send-2'].map((id) => watchWire(id, () => undefined));
  await sendMessage('wireEvent', sent);
  await sendMessage('wireEvent', { ...sent, requestId: '8', sendId: 'send-2', method: 'POST' });
  expect(watches.map((watch) => watch.log().hops.map(({ method }) => method))).toEqual([['GET'], ['POST']]);
  for (const watch of watches) watch.stop();
});

test('hears nothing after it was stopped', async () => {
  const watch = watchWire('send-1', () => undefined);
  watch.stop();
  await sendMessage('wireEvent', sent);
  expect(watch.log()).toEqual(emptyWireLog);
});

test('an event that is none is refused, and changes nothing', async () => {
  const watch = watchWire('send-1', () => undefined);
  // @ts-expect-error: a message is untrusted, whatever its type says.
  await expect(sendMessage('wireEvent', { ...sent, headers: 'none' })).rejects.toThrow();
  expect(watch.log()).toEqual(emptyWireLog);
  watch.stop();
});

test('settles at the end of the request, also when that was reported before', async () => {
  const watch = watchWire('send-1', () => undefined);
  const settled = watch.settled(never);
  await sendMessage('wireEvent', completed);
  await settled;
  await watch.settled(never);
  watch.stop();
});

test('settles when nothing more can come', async () => {
  const watch = watchWire('send-1', () => undefined);
  const settled = watch.settled(leavesObservedHosts);
  await sendMessage('wireEvent', sent);
  await sendMessage('wireEvent', redirected);
  await settled;
  expect(watch.log().ended).toBe(false);
  watch.stop();
});

test('waits for an overdue report no longer than two seconds', async () => {
  vi.useFakeTimers();
  const watch = watchWire('send-1', () => undefined);
  let settled = false;
  const waiting = watch.settled(never).then(() => {
    settled = true;
  });
  await vi.advanceTimersByTimeAsync(1_999);
  expect(settled).toBe(false);
  await vi.advanceTimersByTimeAsync(1);
  await waiting;
  watch.stop();
});

test.each<[string | null, boolean]>([
  [null, false],
  ['https://sandbox.api.video/v2', false],
  ['https://ws.api.video/v2', false], // another environment is observed too
  ['https://admin.api.video/', false],
  ['https://SANDBOX.api.video/', false],
  ['http://ws.api.video/videos', true],
  ['https://cdn.example/x', true],
  ['https://api.video/x', true],
  ['https://sandbox.api.video.example/', true],
  ['nonsense', false],
])('a redirect to %j leaves the observed hosts: %j', (redirectUrl, expected) => {
  expect(leavesObservedHosts({ ...emptyWireLog, hops: [makeHop({ redirectUrl })] })).toBe(expected);
});

test('a redirect on the host that was asked for does not leave it', () => {
  const hop = makeHop({ url: 'https://api.parcels.example/a', redirectUrl: 'https://api.parcels.example/b' });
  expect(leavesObservedHosts({ ...emptyWireLog, hops: [hop] })).toBe(false);
});

test('only the last request tells whether the send has left', () => {
  const hops = [makeHop({ redirectUrl: 'https://cdn.example/' }), makeHop()];
  expect(leavesObservedHosts({ ...emptyWireLog, hops })).toBe(false);
  expect(leavesObservedHosts(emptyWireLog)).toBe(false);
});
