import type { Operation, OperationParameter } from '@/utils/providers/operation.ts';
import { adminPages, adminSortOrder, apiKeyId, projectId } from './admin-parameters.ts';
import { adminLevel, json, referencePage } from './parts.ts';

const name: OperationParameter = {
  name: 'name',
  in: 'query',
  type: 'string',
  required: false,
  summary: 'API keys with this text in their name.',
};

const value: OperationParameter = {
  name: 'value',
  in: 'query',
  type: 'string',
  required: false,
  summary: 'The API key with this value, which then stands in the URL.',
};

/** Source: the vendor's OpenAPI document of the admin API, which gives its operations no ids. */
export const adminApiKeys: readonly Operation[] = [
  {
    id: 'GET /projects/{project_id}/api-keys',
    method: 'GET',
    path: '/projects/{project_id}/api-keys',
    tag: 'API keys',
    summary: 'Lists the API keys of a project with their values.',
    environments: adminLevel,
    parameters: [
      // The document forgets that the path needs it.
      projectId,
      ...adminPages,
      name,
      value,
      {
        name: 'sort_by',
        in: 'query',
        type: 'string',
        required: false,
        summary: 'What the results are sorted by.',
        values: ['created_at', 'name', 'value'],
      },
      adminSortOrder,
    ],
    body: null,
    page: referencePage('admin-api/API-keys'),
  },
  {
    id: 'POST /projects/{project_id}/api-keys',
    method: 'POST',
    path: '/projects/{project_id}/api-keys',
    tag: 'API keys',
    summary: 'Creates an API key in a project.',
    environments: adminLevel,
    parameters: [projectId],
    body: json({ name: 'My API key' }),
    page: referencePage('admin-api/API-keys'),
  },
  {
    id: 'GET /projects/{project_id}/api-keys/count',
    method: 'GET',
    path: '/projects/{project_id}/api-keys/count',
    tag: 'API keys',
    summary: 'Counts the API keys of a project.',
    environments: adminLevel,
    parameters: [projectId, name, value],
    body: null,
    page: referencePage('admin-api/API-keys'),
  },
  {
    id: 'GET /projects/{project_id}/api-keys/{api_key_id}',
    method: 'GET',
    path: '/projects/{project_id}/api-keys/{api_key_id}',
    tag: 'API keys',
    summary: 'Gets one API key of a project with its value.',
    environments: adminLevel,
    parameters: [projectId, apiKeyId],
    body: null,
    page: referencePage('admin-api/API-keys'),
  },
  {
    id: 'PATCH /projects/{project_id}/api-keys/{api_key_id}',
    method: 'PATCH',
    path: '/projects/{project_id}/api-keys/{api_key_id}',
    tag: 'API keys',
    summary: 'Updates the name of an API key; its value stays.',
    environments: adminLevel,
    parameters: [projectId, apiKeyId],
    body: json({ name: 'My API key, renamed' }),
    page: referencePage('admin-api/API-keys'),
  },
  {
    id: 'DELETE /projects/{project_id}/api-keys/{api_key_id}',
    method: 'DELETE',
    path: '/projects/{project_id}/api-keys/{api_key_id}',
    tag: 'API keys',
    summary: 'Deletes an API key for good: whatever sends it is refused from then on.',
    environments: adminLevel,
    parameters: [projectId, apiKeyId],
    body: null,
    page: referencePage('admin-api/API-keys'),
  },
];
