import { expect, test } from 'vitest';
import { apiVideoOperations } from './api-video-operations/all.ts';
import { apiVideoResources } from './api-video-resources.ts';

test.each(apiVideoResources)('$member is asked for by an operation of the API', ({ path, parameter, environments }) => {
  const named = apiVideoOperations.filter((operation) => operation.path.includes(`{${parameter}}`));
  expect(named.length).toBeGreaterThan(0);
  if (path === null) return;
  const get = named.find((operation) => operation.method === 'GET' && operation.path === path);
  expect(environments.every((environment) => get?.environments.includes(environment))).toBe(true);
});

test('every id in a path of the API is known', () => {
  const names = apiVideoOperations.flatMap(({ path }) => [...path.matchAll(/\{(\w+)\}/g)].map(([, name]) => name));
  const known = new Set(apiVideoResources.map(({ parameter }) => parameter));
  const others = new Set(names.filter((name) => name !== undefined && !known.has(name)));
  // These are chosen from a list.
  expect(others).toEqual(new Set(['language', 'metric', 'aggregation', 'breakdown']));
});
