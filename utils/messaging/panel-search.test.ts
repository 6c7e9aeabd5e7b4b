import { expect, test } from 'vitest';
import { readPanelSearch } from './panel-search.ts';

test.each([
  ['performSearch', 'title', { action: 'search', wanted: 'title' }],
  ['performSearch', undefined, { action: 'search', wanted: '' }],
  ['cancelSearch', 'title', { action: 'search', wanted: '' }],
  ['nextSearchResult', 'title', { action: 'next' }],
  ['previousSearchResult', undefined, { action: 'previous' }],
  ['somethingNew', 'title', null],
])('%s %s', (action, query, search) => {
  expect(readPanelSearch(action, query)).toEqual(search);
});
