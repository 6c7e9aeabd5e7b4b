import { expect, test } from 'vitest';
import { mergeOperations } from './merge-operations.ts';
import type { Operation } from './operation.ts';

function operation(id: string, method: string, path: string): Operation {
  return { id, method, path, tag: '', summary: '', environments: [], parameters: [], body: null, page: null };
}

const own = [operation('list', 'GET', '/videos'), operation('get', 'GET', '/videos/{videoId}')];

test.each<[string, Operation[], string[]]>([
  ['others come after', [operation('new', 'GET', '/new')], ['list', 'get', 'new']],
  ['the same one is not there twice', [operation('LIST', 'GET', '/videos')], ['list', 'get']],
  ['nor under another name for its parameter', [operation('one', 'GET', '/videos/{id}')], ['list', 'get']],
  ['another method is another one', [operation('add', 'POST', '/videos')], ['list', 'get', 'add']],
  ['an id that is taken is replaced', [operation('list', 'GET', '/new')], ['list', 'get', 'GET /new']],
  ['two documents may say the same', [operation('a', 'GET', '/a'), operation('b', 'GET', '/a')], ['list', 'get', 'a']],
])('%s', (_, imported, ids) => {
  expect(mergeOperations(own, imported).map(({ id }) => id)).toEqual(ids);
});
