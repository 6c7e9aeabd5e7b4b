import { expect, test } from 'vitest';
import { apiVideoOperations } from '@/utils/providers/api-video-operations/all.ts';
import { findOperations } from '@/utils/providers/find-operations.ts';
import { groupByTag } from './group-by-tag.ts';

const inShort = (text: string) =>
  groupByTag(findOperations(apiVideoOperations, text)).map(({ tag, operations }) => [tag, operations.length]);

test.each<[string, (string | number)[][]]>([
  ['nowhere', []],
  ['chapters', [['Chapters', 4]]],
  ['logo', [['Player Themes', 2]]],
  [
    'tags',
    [
      ['Tags', 1],
      ['Videos', 2],
    ],
  ], // the best first
])('what %j finds stands under its tags: %j', (text, expected) => {
  expect(inShort(text)).toEqual(expected);
});

test('every operation stands under one tag, in its order', () => {
  expect(groupByTag(apiVideoOperations).flatMap(({ operations }) => operations)).toEqual(apiVideoOperations);
});
