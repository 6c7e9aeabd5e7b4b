import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { restAfter, startPolling } from './har-polling.ts';

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

test.each([
  [0, 500],
  [25, 500],
  [26, 520],
  [2000, 40_000],
])('after %i ms it rests for %i ms', (duration, rest) => {
  expect(restAfter(duration)).toBe(rest);
});

/** Readings that take as long as they are told to. */
function makeReadings(duration: number) {
  const starts: number[] = [];
  const started = performance.now();
  const polling = startPolling(async () => {
    starts.push(performance.now() - started);
    await new Promise((resolve) => setTimeout(resolve, duration));
  });
  return { polling, starts };
}

test('reads again and again, never twice at once, with a rest that follows the last reading', async () => {
  const { starts } = makeReadings(100);
  await vi.advanceTimersByTimeAsync(6000);
  expect(starts).toEqual([500, 2600, 4700]);
});

test('starts over while it rests', async () => {
  const { polling, starts } = makeReadings(1000);
  await vi.advanceTimersByTimeAsync(3000);
  polling.startOver();
  await vi.advanceTimersByTimeAsync(2000);
  expect(starts).toEqual([500, 3500]);
});

test('starts over while it reads, and still reads once at a time', async () => {
  const { polling, starts } = makeReadings(3000);
  await vi.advanceTimersByTimeAsync(2000);
  polling.startOver();
  await vi.advanceTimersByTimeAsync(10_000);
  expect(starts).toEqual([500, 4000]);
});
