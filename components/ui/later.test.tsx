// @vitest-environment happy-dom
import { cleanup, render, screen } from '@testing-library/react';
import { afterEach, expect, test, vi } from 'vitest';
import { later, loadSoon } from './later.tsx';

afterEach(cleanup);

const Greeting = ({ name }: { name: string }) => <p>Hello {name}</p>;

test('draws once its code is there', async () => {
  const Later = later('when asked', () => Promise.resolve(Greeting));
  render(<Later name="you" />);
  expect(screen.queryByText('Hello you')).toBeNull();
  expect(await screen.findByText('Hello you')).toBeTruthy();
});

test('draws at once where the code has been loaded before', async () => {
  const Later = later('soon', () => Promise.resolve(Greeting));
  await loadSoon();
  render(<Later name="you" />);
  expect(screen.getByText('Hello you')).toBeTruthy();
});

test('what is loaded when asked is not loaded soon', async () => {
  const importComponent = vi.fn(() => Promise.resolve(Greeting));
  later('when asked', importComponent);
  await loadSoon();
  expect(importComponent).not.toHaveBeenCalled();
});
