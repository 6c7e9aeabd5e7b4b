import { expect, test } from 'vitest';
import { apiVideoOperations } from './api-video-operations/all.ts';
import { matchOperation } from './match-operation.ts';
import type { Environment } from './provider.ts';

test.each<[Environment, string, string, string | null]>([
  ['sandbox', 'GET', '/videos', 'LIST-videos'],
  ['production', 'GET', '/videos?pageSize=5', 'LIST-videos'],
  ['sandbox', 'POST', '/videos', 'POST-video'],
  ['sandbox', 'GET', '/videos/{videoId}', 'GET-video'],
  ['sandbox', 'GET', '/videos/vi1', 'GET-video'],
  ['sandbox', 'GET', '/videos/vi1/status', 'GET-video-status'],
  ['sandbox', 'GET', 'https://sandbox.api.video/videos/vi1', 'GET-video'],
  ['admin', 'GET', '/projects/count', 'GET /projects/count'], // not a project called count
  ['admin', 'GET', '/projects/project_1', 'GET /projects/{project_id}'],
  ['sandbox', 'GET', '/projects', null],
  ['admin', 'GET', '/videos', null],
  ['sandbox', 'PUT', '/videos', null],
  ['sandbox', 'GET', '/nothing', null],
])('in %s, %s %s is %s', (environment, method, path, id) => {
  expect(matchOperation(apiVideoOperations, { environment, method, path })?.id ?? null).toBe(id);
});

test('every operation is found by its own path', () => {
  for (const operation of apiVideoOperations)
    for (const environment of operation.environments)
      expect(matchOperation(apiVideoOperations, { ...operation, environment })).toBe(operation);
});
