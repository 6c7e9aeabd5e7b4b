import { expect, test } from 'vitest';
import { createRunFinder } from './base64-run.ts';

test.each([
  // The digit looked at is the first Q; its group begins there.
  ['QUJD', 'QUJD', 'base64'],
  ['"QUI="', 'QUI=', 'base64'],
  ['k=QQ==&b', 'QQ==', 'base64'],
  // Well-formed only as base64url.
  ['"QUI"', 'QUI', 'base64url'],
  ['QU-D', 'QU-D', 'base64url'],
  ['QU+D', 'QU+D', 'base64'],
  ['abcdQU/D', 'abcdQU/D', 'base64'],
  ['https://a.example/v1/QUJD/x', 'QUJD', 'base64'],
  ['https://a.example/v1/QU_D/x', 'QU_D', 'base64url'],
  // Even with the slash as without it: taken whole, which hides more.
  ['abc/QUJD', 'abc/QUJD', 'base64'],
  ['ab/QU+D', 'QU+D', 'base64'],
])('the run in %s is %s, %s', (text, run, encoding) => {
  const digit = text.indexOf('Q');
  const found = createRunFinder(text)(digit, digit);
  expect([text.slice(found.start, found.end), found.encoding]).toEqual([run, encoding]);
});

test('one run after the other', () => {
  const find = createRunFinder('QUJD QU-D');
  expect([find(0, 0), find(2, 0), find(5, 5)]).toEqual([
    { start: 0, end: 4, encoding: 'base64' },
    { start: 0, end: 4, encoding: 'base64' },
    { start: 5, end: 9, encoding: 'base64url' },
  ]);
});
