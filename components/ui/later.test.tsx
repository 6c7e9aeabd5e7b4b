// @vitest-environment happy-dom
import { act, cleanup, render, screen } from '@testing-library/react';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';

const Greeting = ({ name }: { name: string }) => <p>Hello {name}</p>;

/** What waits for the thread to be idle, which happy-dom never tells. */
let waiting: (() => void)[] = [];
const beIdle = () => act(async () => waiting.shift()?.());

beforeEach(() => {
  waiting = [];
  vi.stubGlobal('requestIdleCallback', (callback: () => void) => waiting.push(callback));
});

afterEach(() => {
  cleanup();
  vi.resetModules();
  vi.unstubAllGlobals();
});

test('what is asked for draws once its code is there', async () => {
  const { later } = await import('./later.tsx');
  const Later = later('when asked', () => Promise.resolve(Greeting));
  render(<Later name="you" />);
  expect(screen.queryByText('Hello you')).toBeNull();
  expect(await screen.findByText('Hello you')).toBeTruthy();
});

test('what is wanted soon is loaded in idle time alone, one part after the other', async () => {
  const { later, loadSoon } = await import('./later.tsx');
  const loads = [vi.fn(() => Promise.resolve(Greeting)), vi.fn(() => Promise.resolve(Greeting))];
  for (const load of loads) later('soon', load);
  const loaded = loadSoon();
  const counts = () => loads.map(({ mock }) => mock.calls.length);
  expect(counts()).toEqual([0, 0]);
  await beIdle();
  expect(counts()).toEqual([1, 0]);
  await beIdle();
  expect(counts()).toEqual([1, 1]);
  await beIdle();
  await loaded;
});

test('what is wanted soon leaves the first paint alone where it is part of it', async () => {
  const { later } = await import('./later.tsx');
  const importComponent = vi.fn(() => Promise.resolve(Greeting));
  const Later = later('soon', importComponent);
  render(<Later name="you" />);
  expect(importComponent).not.toHaveBeenCalled();
  await beIdle();
  expect(screen.getByText('Hello you')).toBeTruthy();
});

test('draws at once where the code has been loaded before', async () => {
  const { later, loadSoon } = await import('./later.tsx');
  const Later = later('soon', () => Promise.resolve(Greeting));
  void loadSoon();
  await beIdle();
  render(<Later name="you" />);
  expect(screen.getByText('Hello you')).toBeTruthy();
});

test('what is wanted soon and shown after the first view waits for nothing', async () => {
  const { later, loadSoon } = await import('./later.tsx');
  later('soon', () => new Promise<typeof Greeting>(() => undefined));
  const Later = later('soon', () => Promise.resolve(Greeting));
  void loadSoon();
  await beIdle();
  render(<Later name="you" />);
  expect(await screen.findByText('Hello you')).toBeTruthy();
});

test('what is loaded when asked is not loaded soon', async () => {
  const { later, loadSoon } = await import('./later.tsx');
  const importComponent = vi.fn(() => Promise.resolve(Greeting));
  later('when asked', importComponent);
  const loaded = loadSoon();
  await beIdle();
  await loaded;
  expect(importComponent).not.toHaveBeenCalled();
});
