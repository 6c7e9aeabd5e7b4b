import { expect, test } from 'vitest';
import { buildRow } from './finding.fixture.ts';
import { type Finding, type Part, parts } from './finding.ts';
import type { FindingRow } from './finding-list.ts';
import { leakStory } from './leak-story.ts';

const makeRow = (id: string, finding: Partial<Finding> = {}, lastSeenAt = 0) => buildRow(finding, { id, lastSeenAt });

/** The ids of both halves of the story of the first row. */
function tell(...rows: [FindingRow, ...FindingRow[]]) {
  const { entered, left } = leakStory(rows, rows[0]);
  return { entered: entered.map(({ id }) => id), left: left.map(({ id }) => id) };
}

const halves: Record<Part, 'entered' | 'left'> = {
  'request.url': 'left',
  'request.header': 'left',
  'request.body': 'left',
  'response.header': 'entered', // a redirect may bring a key in its Location
  'response.body': 'entered',
  'websocket.sent': 'left',
  'websocket.received': 'entered',
};

test.each(parts)('what stands in %s is told where it belongs', (part) => {
  expect(tell(makeRow('row', { part }))).toEqual({ entered: [], left: [], [halves[part]]: ['row'] });
});

test.each<[string, FindingRow[], { entered: string[]; left: string[] }]>([
  ['nothing else', [], { entered: [], left: ['row'] }],
  ['the file that brought it', [makeRow('file', { part: 'response.body' })], { entered: ['file'], left: ['row'] }],
  [
    'another key in the same file',
    [makeRow('file', { part: 'response.body', fingerprint: 'ba9876543210' })],
    { entered: [], left: ['row'] },
  ],
  // The scanner came upon it in a request and knew it from then on.
  [
    'the same key under another rule',
    [makeRow('first', { ruleId: 'basic-credentials', keyLabel: null })],
    { entered: [], left: ['row', 'first'] },
  ],
  [
    'older and newer evidence, in any order',
    [makeRow('newest', {}, 3), makeRow('oldest', {}, -3), makeRow('newer', {}, 2)],
    { entered: [], left: ['newest', 'newer', 'row', 'oldest'] },
  ],
  [
    'evidence of the same moment, in the order of the list',
    [makeRow('second'), makeRow('third')],
    { entered: [], left: ['row', 'second', 'third'] },
  ],
])('beside %s', (_, others, story) => {
  expect(tell(makeRow('row'), ...others)).toEqual(story);
});

test('leaves the list as it is', () => {
  const rows = [makeRow('old', {}, 1), makeRow('new', {}, 2)] as const;
  leakStory(rows, rows[0]);
  expect(rows.map(({ id }) => id)).toEqual(['old', 'new']);
});
