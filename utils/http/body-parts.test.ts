import { expect, test } from 'vitest';
import { filePart, textPart, withFiles } from './body-parts.ts';

const [one, two] = ['one', 'two'].map((id) => ({ id, name: `${id}.mp4`, size: 1, type: '' }));
if (one === undefined || two === undefined) throw new Error('There are two files.');

test.each([
  ['none there yet', [], null, [filePart('file', one), filePart('file', two)]],
  [
    'one that waits',
    [textPart('a'), filePart('clip')],
    null,
    [textPart('a'), filePart('clip', one), filePart('clip', two)],
  ],
  [
    'none that waits',
    [filePart('clip', two)],
    null,
    [filePart('clip', two), filePart('file', one), filePart('file', two)],
  ],
  [
    'one that is changed',
    [filePart('clip', two), textPart('a')],
    0,
    [filePart('clip', one), textPart('a'), filePart('clip', two)],
  ],
])('two files, %s', (_name, parts, at, expected) => {
  expect(withFiles(parts, [one, two], at)).toEqual(expected);
});

test('no file changes nothing', () => {
  expect(withFiles([textPart('a')], [], null)).toEqual([textPart('a')]);
});
