import { expect, test } from 'vitest';
import { buildExchange } from '@/utils/detection/exchange.fixture.ts';
import { createSeenExchanges } from './seen-exchanges.ts';

const now = () => 99;
const pending = (index: number) => buildExchange({ index, startedAt: 10 + index, response: null });
const finished = (index: number) => buildExchange({ index, startedAt: 10 + index });

test('an exchange is finished once, though it comes again', () => {
  const seen = createSeenExchanges(now);
  const first = [0, 0, 1].map((index) => {
    seen.note(finished(index));
    return seen.finish(index);
  });
  expect(first).toEqual([true, false, true]);
});

test('tells when an exchange was started, and takes now for one that it has forgotten', () => {
  const seen = createSeenExchanges(now, 2);
  for (const index of [0, 1, 0, 2]) seen.note(finished(index));
  // The one that came again is remembered longer.
  expect([0, 1, 2].map((index) => seen.startOf(index))).toEqual([10, 99, 12]);
});

test('what was noted before a page was left belongs to it, unless it comes again', () => {
  const seen = createSeenExchanges(now);
  for (const index of [0, 1, 2]) seen.note(pending(index));
  seen.leave();
  // The document of the next page is requested before the last one is left.
  seen.note(finished(2));
  seen.note(finished(3));
  expect([0, 1, 2, 3].map((index) => seen.startOf(index))).toEqual([null, null, 12, 13]);
  expect(seen.finish(2)).toBe(true);
});
