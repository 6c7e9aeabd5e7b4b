import { expect, test } from 'vitest';
import { methods } from '@/utils/http/method.ts';
import { operationsOf } from '@/utils/providers/operations.ts';
import { apiVideoOperations } from './all.ts';

const named = apiVideoOperations.map((operation) => [operation.id, operation] as const);
const skeletons = named.filter(([, { body }]) => body?.mediaType === 'application/json');

test('there are 59 operations of the API and 13 of its admin API, each under a name of its own', () => {
  const admin = apiVideoOperations.filter(({ environments }) => environments.includes('admin'));
  expect([apiVideoOperations.length - admin.length, admin.length]).toEqual([59, 13]);
  expect(new Set(named.map(([id]) => id)).size).toBe(named.length);
  expect(new Set(apiVideoOperations.map(({ method, path }) => `${method} ${path}`)).size).toBe(named.length);
});

test('the operations of a provider are loaded by its id; an unknown one has none', async () => {
  expect(await operationsOf('apivideo')).toBe(apiVideoOperations);
  expect(await operationsOf('nobody')).toEqual([]);
});

test.each(named)('%s declares each parameter of its path as required, and no other', (_id, { path, parameters }) => {
  const inBraces = [...path.matchAll(/\{([^{}]+)\}/g)].map(([, name]) => name);
  const inPath = parameters.filter((parameter) => parameter.in === 'path');
  expect(inPath.map(({ name }) => name)).toEqual(inBraces);
  expect(inPath.every(({ required }) => required)).toBe(true);
});

test.each(named)('%s has parameters that differ, and defaults that are among their values', (_id, { parameters }) => {
  const places = parameters.map((parameter) => `${parameter.in} ${parameter.name}`);
  expect(new Set(places).size).toBe(places.length);
  for (const { values, fallback } of parameters)
    if (values !== undefined && fallback !== undefined) expect(values).toContain(fallback);
});

test.each(named)('%s says in one line what it does, with a page of the vendor', (_id, operation) => {
  const lines = [operation.summary, ...operation.parameters.map(({ summary }) => summary)];
  for (const line of lines) expect(line).toMatch(/^[A-Za-z][^\n]{1,119}[.…]$/u);
  expect(operation.page).toMatch(/^https:\/\/docs\.api\.video\/reference\//);
  expect(methods).toContain(operation.method);
});

test.each(skeletons)('%s has a body that is JSON', (_id, { body }) => {
  expect(() => JSON.parse(body?.skeleton ?? '')).not.toThrow();
});

test('operations of one tag stand together', () => {
  const tags = apiVideoOperations.map(({ tag }) => tag);
  const runs = tags.filter((tag, index) => tag !== tags[index - 1]);
  expect(runs).toHaveLength(new Set(tags).size);
});
