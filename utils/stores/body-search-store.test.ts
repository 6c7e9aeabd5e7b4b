import { beforeEach, expect, test } from 'vitest';
import { searchBody, useBodySearch } from './body-search-store.ts';

const state = () => useBodySearch.getState();

beforeEach(() => useBodySearch.setState(useBodySearch.getInitialState()));

test('goes around in both directions', () => {
  state().search({ wanted: 'video' });
  state().report(3);
  const visited = [1, 1, 1, -1, -1].map((by) => {
    state().step(by === 1 ? 1 : -1);
    return state().current;
  });
  expect(visited).toEqual([1, 2, 0, 2, 1]);
});

test('where nothing is found there is nowhere to go', () => {
  for (const count of [0, null]) {
    state().report(count);
    state().step(1);
    expect(state().current).toBe(0);
  }
});

test('another search begins at the first one', () => {
  state().report(3);
  state().step(-1);
  state().search({ matchCase: true });
  expect(state()).toMatchObject({ wanted: '', matchCase: true, current: 0 });
});

test('in a body with fewer occurrences the last one is gone to', () => {
  state().report(9);
  state().step(-1);
  state().report(4);
  expect(state().current).toBe(3);
});

test('the search of DevTools is the same search', () => {
  searchBody({ action: 'search', wanted: 'title' });
  state().report(3);
  searchBody({ action: 'previous' });
  expect(state()).toMatchObject({ wanted: 'title', current: 2 });
  searchBody({ action: 'next' });
  expect(state().current).toBe(0);
});
