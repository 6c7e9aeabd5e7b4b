import { expect, test } from 'vitest';
import { buildRow } from '@/utils/detection/finding.fixture.ts';
import { type LeakFacts, noLeakFacts } from '@/utils/messaging/leaks.ts';
import { reportOf } from './report-of.ts';

const rows = [buildRow({}, { id: 'a' }), buildRow({}, { id: 'b' })];
const facts: LeakFacts = { ...noLeakFacts, missed: null };
const about = { version: '1', neverShown: ['this', 'that'] };
const notesOf = (changed: Partial<LeakFacts>, ids = ['a', 'b']) =>
  reportOf({ whole: true, changed: rows, removed: [], facts: { ...facts, ...changed } }, new Set(ids), about).coverage
    .notes;

const always = 'Never shown to extensions, and so not scanned: this; that.';

test.each<[Partial<LeakFacts>, string[], string[]]>([
  [{}, ['a', 'b'], []],
  [{ missed: 'before-devtools' }, ['a', 'b'], ['What the page sent before DevTools was opened was not scanned.']],
  [
    { missed: 'before-key' },
    ['a', 'b'],
    ['What the page sent before the newest key was added was not scanned for that key.'],
  ],
  [{ dropped: 2 }, ['a', 'b'], ['The list had no room for 2 older findings.']],
  [{}, ['b'], ['Filtered out or suppressed: 1 finding.']],
  [{ problem: 'The scanner stopped.' }, ['a', 'b'], ['The scanner stopped.']],
])('%j, with the rows %j, is noted', (changed, ids, notes) => {
  expect(notesOf(changed, ids).filter((note) => note !== always)).toEqual(notes);
  expect(notesOf(changed, ids)).toContain(always);
});

test('holds the rows that were asked for, in the order of the list', () => {
  const update = { whole: true, changed: rows, removed: [], facts };
  expect(reportOf(update, new Set(['b', 'gone', 'a']), about).leaks.map((leak) => leak)).toEqual(rows);
  expect(reportOf(update, new Set(['b']), about).leaks).toEqual([rows[1]]);
});
