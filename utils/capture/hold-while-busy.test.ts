import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { calm, holdWhileBusy, patience } from './hold-while-busy.ts';

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

function makeHeld() {
  const ran: number[] = [];
  return { ran, held: holdWhileBusy((task: number) => ran.push(task)) };
}

test('runs them in their order once no more come', () => {
  const { held, ran } = makeHeld();
  held.add(1);
  vi.advanceTimersByTime(calm - 1);
  held.add(2);
  vi.advanceTimersByTime(calm - 1);
  expect(ran).toEqual([]);
  vi.advanceTimersByTime(1);
  expect(ran).toEqual([1, 2]);
});

test('none waits for longer than its patience, however many come', () => {
  const { held, ran } = makeHeld();
  for (let time = 0; time < patience; time += 100) {
    held.add(time);
    vi.advanceTimersByTime(100);
  }
  expect(ran).toHaveLength(patience / 100);
});

test('begins anew with what comes after', () => {
  const { held, ran } = makeHeld();
  held.add(1);
  vi.advanceTimersByTime(patience);
  held.add(2);
  expect(ran).toEqual([1]);
  vi.advanceTimersByTime(calm);
  expect(ran).toEqual([1, 2]);
});

test('lets go at once when it is told, and runs nothing twice', () => {
  const { held, ran } = makeHeld();
  held.add(1);
  held.letGo();
  expect(ran).toEqual([1]);
  vi.advanceTimersByTime(patience);
  expect(ran).toEqual([1]);
});
