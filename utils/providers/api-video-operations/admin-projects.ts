import type { Operation, OperationParameter } from '@/utils/providers/operation.ts';
import { adminPages, adminSortOrder, projectId } from './admin-parameters.ts';
import { adminLevel, json, referencePage } from './parts.ts';

const name: OperationParameter = {
  name: 'name',
  in: 'query',
  type: 'string',
  required: false,
  summary: 'Projects with this text in their name.',
};

/** Source: the vendor's OpenAPI document of the admin API, which gives its operations no ids. */
export const adminProjects: readonly Operation[] = [
  {
    id: 'GET /projects',
    method: 'GET',
    path: '/projects',
    tag: 'Projects',
    summary: 'Lists the projects of the account.',
    environments: adminLevel,
    parameters: [
      ...adminPages,
      name,
      {
        name: 'sort_by',
        in: 'query',
        type: 'string',
        required: false,
        summary: 'What the results are sorted by.',
        values: ['created_at', 'name'],
      },
      adminSortOrder,
    ],
    body: null,
    page: referencePage('admin-api/Projects'),
  },
  {
    id: 'POST /projects',
    method: 'POST',
    path: '/projects',
    tag: 'Projects',
    summary: 'Creates a project in a region.',
    environments: adminLevel,
    parameters: [],
    body: json({ name: 'My project', region: 'eu-central-1' }),
    page: referencePage('admin-api/Projects'),
  },
  {
    id: 'GET /projects/count',
    method: 'GET',
    path: '/projects/count',
    tag: 'Projects',
    summary: 'Counts the projects of the account.',
    environments: adminLevel,
    parameters: [name],
    body: null,
    page: referencePage('admin-api/Projects'),
  },
  {
    id: 'GET /projects/{project_id}',
    method: 'GET',
    path: '/projects/{project_id}',
    tag: 'Projects',
    summary: 'Gets one project with its region, and when it will be deleted if it will.',
    environments: adminLevel,
    parameters: [projectId],
    body: null,
    page: referencePage('admin-api/Projects'),
  },
  {
    id: 'PATCH /projects/{project_id}',
    method: 'PATCH',
    path: '/projects/{project_id}',
    tag: 'Projects',
    summary: 'Updates a project: its name, or that it is deleted with the next billing cycle.',
    environments: adminLevel,
    parameters: [projectId],
    body: json({ name: 'My project, renamed' }),
    page: referencePage('admin-api/Projects'),
  },
];
