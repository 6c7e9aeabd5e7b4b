import { afterAll, beforeAll, expect, test } from 'vitest';
import { type LocalServer, startLocalServer } from './local-server.fixture.ts';
import { watchTiming } from './watch-timing.ts';

let server: LocalServer;

beforeAll(async () => {
  server = await startLocalServer((_, response) => response.end('{}'));
});
afterAll(() => server.close());

test('tells of the request to its URL, and of no other', async () => {
  const url = `${server.origin}/videos?page=2`;
  const watch = watchTiming(url);
  await (await fetch(`${server.origin}/videos`)).text();
  await (await fetch(url)).text();
  const timing = await watch.take();
  expect(timing).toMatchObject({ redirects: null, secure: null });
  expect(timing?.waiting).toBeGreaterThanOrEqual(0);
});

test('tells nothing where the browser does not', async () => {
  expect(await watchTiming(`${server.origin}/never`).take()).toBeNull();
});
