import type { ResourceId } from './resource.ts';

const projectHosts = ['sandbox', 'production'] as const;

/** The ids in the answers of api.video. Source: the vendor's OpenAPI documents. */
export const apiVideoResources: readonly ResourceId[] = [
  { member: 'videoId', parameter: 'videoId', path: '/videos/{videoId}', environments: projectHosts },
  {
    member: 'liveStreamId',
    parameter: 'liveStreamId',
    path: '/live-streams/{liveStreamId}',
    environments: projectHosts,
  },
  { member: 'playerId', parameter: 'playerId', path: '/players/{playerId}', environments: projectHosts },
  { member: 'webhookId', parameter: 'webhookId', path: '/webhooks/{webhookId}', environments: projectHosts },
  { member: 'watermarkId', parameter: 'watermarkId', path: null, environments: projectHosts },
  { member: 'summaryId', parameter: 'summaryId', path: '/summaries/{summaryId}/source', environments: projectHosts },
  {
    member: 'token',
    parameter: 'uploadToken',
    pattern: /^to[0-9A-Za-z]+$/,
    path: '/upload-tokens/{uploadToken}',
    environments: projectHosts,
  },
  { member: 'project_id', parameter: 'project_id', path: '/projects/{project_id}', environments: ['admin'] },
  { member: 'api_key_id', parameter: 'api_key_id', path: null, environments: ['admin'] },
];
