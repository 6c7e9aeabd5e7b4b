import type { Operation, OperationParameter } from '@/utils/providers/operation.ts';
import { json, pages, projectLevel, referencePage } from './parts.ts';

const webhookId: OperationParameter = {
  name: 'webhookId',
  in: 'path',
  type: 'string',
  required: true,
  summary: 'The id of the webhook.',
};

/** Source: the vendor's OpenAPI document, tag Webhooks. */
export const webhooks: readonly Operation[] = [
  {
    id: 'LIST-webhooks',
    method: 'GET',
    path: '/webhooks',
    tag: 'Webhooks',
    summary: 'Lists the webhooks of the project, by event where you say so.',
    environments: projectLevel,
    parameters: [
      { name: 'events', in: 'query', type: 'string', required: false, summary: 'Webhooks for this event.' },
      ...pages,
    ],
    body: null,
    page: referencePage('api/Webhooks#list-all-webhooks'),
  },
  {
    id: 'POST-webhooks',
    method: 'POST',
    path: '/webhooks',
    tag: 'Webhooks',
    summary: 'Creates a webhook: events are posted to a URL of yours, signed.',
    environments: projectLevel,
    parameters: [],
    body: json({ events: ['video.encoding.quality.completed'], url: 'https://example.com/webhooks' }),
    page: referencePage('api/Webhooks#create-webhook'),
  },
  {
    id: 'GET-Webhook',
    method: 'GET',
    path: '/webhooks/{webhookId}',
    tag: 'Webhooks',
    summary: 'Gets one webhook with its events and its signature secret.',
    environments: projectLevel,
    parameters: [webhookId],
    body: null,
    page: referencePage('api/Webhooks#retrieve-webhook-details'),
  },
  {
    id: 'DELETE-webhook',
    method: 'DELETE',
    path: '/webhooks/{webhookId}',
    tag: 'Webhooks',
    summary: 'Deletes a webhook: nothing is posted to its URL from then on.',
    environments: projectLevel,
    parameters: [webhookId],
    body: null,
    page: referencePage('api/Webhooks#delete-a-webhook'),
  },
];
