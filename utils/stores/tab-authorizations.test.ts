import { expect, test, vi } from 'vitest';
import { buildExchange, randomKey } from '@/utils/detection/exchange.fixture.ts';
import { createTabAuthorizations, mostAuthorizations } from './tab-authorizations.ts';

const value = randomKey();
const carrying = (index: number, authorization: string, url = 'https://shop.example/orders?key=1') => ({
  ...buildExchange({ request: { url, headers: [['authorization', authorization]] } }),
  index,
  startedAt: index,
});

test('lists each value once, by the newest request that carried it, and tells no value', () => {
  const onChange = vi.fn();
  const authorizations = createTabAuthorizations(onChange);
  authorizations.add(carrying(1, value));
  authorizations.add(carrying(2, 'Basic plainly-fake'));
  authorizations.add({ ...buildExchange({}), index: 3 });
  authorizations.add(carrying(4, value, 'https://shop.example/carts'));
  expect(onChange).toHaveBeenCalledTimes(3);
  expect(authorizations.all()).toEqual([
    { index: 4, method: 'GET', target: 'https://shop.example/carts', startedAt: 4 },
    { index: 2, method: 'GET', target: 'https://shop.example/orders', startedAt: 2 },
  ]);
  expect([1, 2, 3, 4].map(authorizations.valueOf)).toEqual([value, 'Basic plainly-fake', null, value]);
  authorizations.clear();
  expect(authorizations.all()).toEqual([]);
});

test('an exchange that comes again, finished, counts once', () => {
  const authorizations = createTabAuthorizations(() => {});
  authorizations.add(carrying(1, value));
  authorizations.add(carrying(1, 'Basic plainly-fake'));
  expect(authorizations.all()).toHaveLength(1);
  expect(authorizations.valueOf(1)).toBe('Basic plainly-fake');
});

test('keeps the newest', () => {
  const authorizations = createTabAuthorizations(() => {});
  for (let index = 0; index < 300; index += 1) authorizations.add(carrying(index, `Bearer ${index}`));
  expect(authorizations.all()).toHaveLength(mostAuthorizations);
  expect(authorizations.all()[0]?.index).toBe(299);
  expect([authorizations.valueOf(99), authorizations.valueOf(100)]).toEqual([null, 'Bearer 100']);
});
