import { expect, test } from 'vitest';
import { logProblem } from './problem-text.ts';

type Entry = Parameters<typeof logProblem>[0]['entry'];
const entry = (over: Partial<Entry>): Entry => ({
  source: 'other',
  level: 'error',
  text: 'text',
  timestamp: 0,
  ...over,
});

test.each<[string, Partial<Entry>, boolean]>([
  ['an error', {}, true],
  ['a warning', { level: 'warning' }, false],
  ['a report-only policy, which is a warning', { source: 'security', level: 'warning' }, true],
  ['a 401 of a server', { source: 'network', url: 'https://ws.api.video/videos' }, false],
  ['a server without encryption', { source: 'network', url: 'http://localhost/' }, false],
  ['a missing file of the extension', { source: 'network', url: 'chrome-extension://id/a.css' }, true],
  ['a network error without URL', { source: 'network' }, true],
])('%s', (_name, over, isProblem) => {
  expect(logProblem({ entry: entry(over) }) !== null).toBe(isProblem);
});
