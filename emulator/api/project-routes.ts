import { jsonAnswer } from '../answer.ts';
import { atomTime } from './atom-time.ts';
import type { StoredKey } from './keys.ts';
import { refuse } from './problems.ts';
import { type Route, type RouteContext, route } from './route.ts';
import type { World } from './world.ts';

/** The routes of the admin host that read (Admin API, OpenAPI document of the vendor's documentation). */
export const projectRoutes: readonly Route[] = [
  route('GET', '/projects', ({ world, request }) => jsonAnswer(200, list([project(world)], request.url))),
  route('GET', '/projects/count', () => jsonAnswer(200, { count: 1 })),
  route('GET', '/projects/{project_id}', (context) => jsonAnswer(200, findProject(context))),
  route('GET', '/projects/{project_id}/api-keys', listKeys),
];

function project({ projectId, startedAt }: World) {
  return {
    project_id: projectId,
    created_at: atomTime(startedAt),
    name: 'Emulated project',
    deletes_at: null,
    region: 'eu-central-1',
    deleted: false,
  };
}

function findProject({ world, id }: RouteContext) {
  return id === world.projectId ? project(world) : refuse('resource-not-found', { name: 'project_id' });
}

function listKeys(context: RouteContext) {
  const { project_id } = findProject(context);
  const keys = context.world.keys.list().filter(({ environment }) => environment !== 'admin');
  return jsonAnswer(
    200,
    list(
      keys.map((key) => ({ project_id, ...describeKey(key) })),
      context.request.url,
    ),
  );
}

function describeKey({ id, createdAt, environment, value }: StoredKey) {
  return { api_key_id: id, created_at: atomTime(createdAt), name: `Emulated ${environment} key`, value };
}

/** One page with everything: there are never enough items for a second one. */
function list<Item>(items: readonly Item[], url: URL) {
  return {
    items,
    pagination: { page: 1, page_size: 20, item_count: items.length },
    links: [{ rel: 'self', href: `${url.pathname}?page_size=20&page=1` }],
  };
}
