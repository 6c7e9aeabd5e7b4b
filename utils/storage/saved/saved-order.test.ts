import { expect, test } from 'vitest';
import { moveFolder, moveRequest, requestsIn, stepPlace } from './saved-order.ts';
import { drawLibrary, makeSaved } from './saved-request.fixture.ts';
import type { SavedLibrary, SavedRequest } from './saved-request.ts';

/** As it is drawn, after changes. */
function draw(library: SavedLibrary, changed: readonly SavedRequest[]): string {
  const requests = library.requests.map((request) => changed.find(({ id }) => id === request.id) ?? request);
  return [null, ...library.folders.map(({ id }) => id)]
    .map((folder) => requestsIn({ ...library, requests }, folder).map(({ id }) => id))
    .map((ids) => ids.join(' '))
    .join(' / ');
}

test.each([
  ['a b c', 'c', null, 'a', 'c a b'],
  ['a b c', 'a', null, null, 'b c a'],
  ['a b c', 'b', null, 'b', 'a b c'],
  ['a b / c', 'a', 'f1', 'c', 'b / a c'],
  ['a b / c', 'a', 'f1', null, 'b / c a'],
  ['a / b /', 'b', 'f2', null, 'a /  / b'],
  ['a / b', 'b', null, 'a', 'b a / '],
  ['a b', 'x', null, 'a', 'a b'], // deleted in another window
])('%s: %s to %s before %s', (drawing, id, folder, before, expected) => {
  const library = drawLibrary(drawing);
  expect(draw(library, moveRequest(library, id, { folder, before }))).toBe(expected);
});

test.each([
  ['a b c', 'b', 'up', 'b a c'],
  ['a b c', 'b', 'down', 'a c b'],
  ['a b c', 'a', 'down', 'b a c'],
  ['a / b c', 'b', 'up', 'a b / c'],
  ['a / b c', 'a', 'down', ' / a b c'],
  ['a / / b', 'b', 'up', 'a / b / '],
  ['a b', 'a', 'up', 'a b'],
  ['a b', 'b', 'down', 'a b'],
] as const)('%s: %s one step %s', (drawing, id, step, expected) => {
  const library = drawLibrary(drawing);
  const place = stepPlace(library, id, step);
  expect(draw(library, place === null ? [] : moveRequest(library, id, place))).toBe(expected);
});

test('a request whose folder is gone stands outside', () => {
  const library = { folders: [], requests: [makeSaved({ folder: 'gone' })] };
  expect(requestsIn(library, null)).toHaveLength(1);
});

test.each([
  ['f1', 'f3', 'f2 f3 f1'],
  ['f3', 'f1', 'f3 f1 f2'],
  ['f1', 'f2', 'f2 f1 f3'],
  ['f2', 'f2', 'f1 f2 f3'],
  ['x', 'f1', 'f1 f2 f3'], // deleted in another window
  ['f1', 'x', 'f1 f2 f3'],
])('of three folders, %s to the place of %s', (id, onto, expected) => {
  const library = drawLibrary('a / b / c / d');
  const changed = moveFolder(library, id, onto);
  const folders = library.folders.map((folder) => changed.find((one) => one.id === folder.id) ?? folder);
  const order = folders.toSorted((one, other) => one.position - other.position).map((folder) => folder.id);
  expect(order.join(' ')).toBe(expected);
});

test('only the folders whose place changes are written', () => {
  const library = drawLibrary('a / b / c / d');
  expect(moveFolder(library, 'f2', 'f3').map(({ id }) => id)).toEqual(['f3', 'f2']);
});
