import { expect, test, vi } from 'vitest';
import { buildExchange } from '@/utils/detection/exchange.fixture.ts';
import { createTabTraffic, mostPageRequests } from './tab-traffic.ts';

const sent = (index: number, request: object = {}, response: object = {}) => ({
  ...buildExchange({ request: { url: 'https://ws.api.video/videos?key=1', ...request }, response }),
  index,
  startedAt: index,
});

test('what went to a provider is listed, the newest first, and kept as it was captured', () => {
  const onChange = vi.fn();
  const traffic = createTabTraffic(onChange);
  traffic.add(sent(1));
  traffic.add(sent(2, { method: 'POST' }, { status: 401 }));
  traffic.add(sent(3, { url: 'https://shop.example/videos' }));
  traffic.add(sent(4, { method: 'OPTIONS' }));
  traffic.add(sent(5, {}, { status: 0 }));
  expect(onChange).toHaveBeenCalledTimes(2);
  expect(traffic.all()).toEqual([
    { index: 2, method: 'POST', target: 'https://ws.api.video/videos', status: 401, startedAt: 2 },
    { index: 1, method: 'GET', target: 'https://ws.api.video/videos', status: 200, startedAt: 1 },
  ]);
  expect(traffic.exchange(1)).toEqual(sent(1));
  expect(traffic.exchange(3)).toBeNull();
  traffic.clear();
  expect(traffic.all()).toEqual([]);
});

test('a body that would fill the memory is not kept', () => {
  const traffic = createTabTraffic(() => {});
  traffic.add(sent(1, {}, { body: { kind: 'text', text: 'a'.repeat(1_000_001) } }));
  traffic.add(sent(2, {}, { body: { kind: 'text', text: 'a'.repeat(1_000_000) } }));
  expect(traffic.exchange(1)?.response?.body).toEqual({ kind: 'absent', reason: 'too-large' });
  expect(traffic.exchange(2)?.response?.body.kind).toBe('text');
});

test('keeps the newest', () => {
  const traffic = createTabTraffic(() => {});
  for (let index = 0; index <= mostPageRequests; index += 1) traffic.add(sent(index));
  expect(traffic.all()).toHaveLength(mostPageRequests);
  expect(traffic.exchange(0)).toBeNull();
});
