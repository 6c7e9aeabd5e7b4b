import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { longestRestAfter, type Polling, restAfter, startPolling } from './har-polling.ts';

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

test.each([
  [0, 2000],
  [3, 2000],
  [4, 2400],
  [50, 30_000],
])('after %i ms a busy page puts it off for at most %i ms', (duration, rest) => {
  expect(longestRestAfter(duration)).toBe(rest);
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

/** A page that finishes as many requests in half a second as are told, until it is stopped. */
function finishEach(polling: Polling, count: number) {
  return setInterval(polling.noteFinished, 500 / count);
}

test('a busy page puts the readings off, each for no longer than the last one lets it', async () => {
  const { polling, starts } = makeReadings(10);
  finishEach(polling, 20);
  await vi.advanceTimersByTimeAsync(16_000);
  expect(starts).toEqual([2000, 8010, 14_020]);
});

test('a page that makes a few requests does not', async () => {
  const { polling, starts } = makeReadings(10);
  finishEach(polling, 5);
  await vi.advanceTimersByTimeAsync(2000);
  expect(starts).toEqual([500, 1010, 1520]);
});

test('reads once the page has come to rest', async () => {
  const { polling, starts } = makeReadings(100);
  const busy = finishEach(polling, 20);
  await vi.advanceTimersByTimeAsync(10_000);
  expect(starts).toEqual([2000]);
  clearInterval(busy);
  await vi.advanceTimersByTimeAsync(1000);
  expect(starts).toEqual([2000, 10_600]);
});
