import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { throttle } from './throttle.ts';

beforeEach(() => vi.useFakeTimers());
afterEach(() => vi.useRealTimers());

test('acts at once, and once only for one call', () => {
  const action = vi.fn();
  throttle(action, 100)();
  expect(action).toHaveBeenCalledTimes(1);
  vi.advanceTimersByTime(1_000);
  expect(action).toHaveBeenCalledTimes(1);
});

test('acts once more after the last of many calls', () => {
  const action = vi.fn();
  const run = throttle(action, 100);
  for (let call = 0; call < 5; call += 1) run();
  expect(action).toHaveBeenCalledTimes(1);
  vi.advanceTimersByTime(99);
  expect(action).toHaveBeenCalledTimes(1);
  vi.advanceTimersByTime(1);
  expect(action).toHaveBeenCalledTimes(2);
  vi.advanceTimersByTime(1_000);
  expect(action).toHaveBeenCalledTimes(2);
});

test('acts at most once in an interval, whatever comes', () => {
  const times: number[] = [];
  const run = throttle(() => times.push(Date.now()), 100);
  for (let elapsed = 0; elapsed < 1_000; elapsed += 10) {
    run();
    vi.advanceTimersByTime(10);
  }
  vi.advanceTimersByTime(1_000);
  const gaps = times.slice(1).map((time, index) => time - (times[index] ?? 0));
  expect(Math.min(...gaps)).toBe(100);
  expect(times).toHaveLength(11);
});

test('acts at once again after a quiet interval', () => {
  const action = vi.fn();
  const run = throttle(action, 100);
  run();
  vi.advanceTimersByTime(100);
  run();
  expect(action).toHaveBeenCalledTimes(2);
});

test('a call during the action is not lost', () => {
  let runs = 0;
  const run = throttle(() => {
    runs += 1;
    if (runs === 1) run();
  }, 100);
  run();
  vi.advanceTimersByTime(1_000);
  expect(runs).toBe(2);
});
