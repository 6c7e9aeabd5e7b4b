import type { Operation } from '@/utils/providers/operation.ts';
import { interval, projectId } from './admin-parameters.ts';
import { adminLevel, referencePage } from './parts.ts';

/** Source: the vendor's OpenAPI document of the admin API, which gives its operations no ids. */
export const adminUsage: readonly Operation[] = [
  {
    id: 'GET /projects/{project_id}/delivery-usage',
    method: 'GET',
    path: '/projects/{project_id}/delivery-usage',
    tag: 'Usage',
    summary: 'Gives the minutes that a project delivered, day by day.',
    environments: adminLevel,
    parameters: [projectId, interval],
    body: null,
    page: referencePage('admin-api/Usage'),
  },
  {
    id: 'GET /projects/{project_id}/hosting-usage',
    method: 'GET',
    path: '/projects/{project_id}/hosting-usage',
    tag: 'Usage',
    summary: 'Gives the minutes of video that a project holds, day by day.',
    environments: adminLevel,
    parameters: [projectId, interval],
    body: null,
    page: referencePage('admin-api/Usage'),
  },
];
