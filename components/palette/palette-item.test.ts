import { expect, test } from 'vitest';
import { findItems, type PaletteItem } from './palette-item.ts';

const item = (title: string, hint = ''): PaletteItem => ({ id: title, group: 'Commands', title, hint, run: () => {} });
const items = [
  item('Show leaks'),
  item('Send', 'Ctrl+Enter'),
  item('GET /videos', 'List the videos'),
  item('Videos', ''),
];

test.each([
  ['', ['Show leaks', 'Send', 'GET /videos', 'Videos']],
  ['s', ['Show leaks', 'Send', 'GET /videos', 'Videos']],
  ['videos', ['Videos', 'GET /videos']], // what begins with it comes first
  ['list VIDEOS', ['GET /videos']],
  ['enter', ['Send']],
  ['videos leaks', []],
])('%j finds %j', (text, titles) => {
  expect(findItems(items, text).map(({ title }) => title)).toEqual(titles);
});
