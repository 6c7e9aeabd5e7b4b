import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Emulator } from '../emulator.ts';
import { startEmulator } from '../start-emulator.ts';
import { send } from '../test-client.ts';
import { generateKey } from './keys.ts';

const keys = { sandbox: [generateKey()], production: [generateKey()], admin: [generateKey()] } as const;
let emulator: Emulator;

beforeAll(async () => {
  emulator = await startEmulator({ keys });
});
afterAll(() => emulator.close());

const get = (path: string) => send(emulator, path, { key: keys.admin[0], environment: 'admin' });

test('the admin host lists the project and shows the values of its keys, but no admin key', async () => {
  expect((await get('/projects/count')).json()).toEqual({ count: 1 });
  const project = { project_id: emulator.projectId, deleted: false };
  expect((await get('/projects')).json()).toMatchObject({ items: [project], pagination: { item_count: 1 } });
  expect((await get(`/projects/${emulator.projectId}`)).json()).toMatchObject(project);
  expect((await get(`/projects/${emulator.projectId}/api-keys`)).json()).toMatchObject({
    items: [{ value: keys.sandbox[0] }, { value: keys.production[0] }],
    links: [{ rel: 'self' }],
  });
});

test.each(['/projects/pr0', '/projects/pr0/api-keys', '/videos', '/auth/api-key'])('%s is not there', async (path) => {
  expect((await get(path)).status).toBe(404);
});
