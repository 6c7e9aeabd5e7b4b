import type { Operation } from '@/utils/providers/operation.ts';
import { json, projectLevel, referencePage } from './parts.ts';

/** Source: the vendor's OpenAPI document, tag Advanced authentication. */
export const advancedAuthentication: readonly Operation[] = [
  {
    id: 'POST_auth-api-key',
    method: 'POST',
    path: '/auth/api-key',
    tag: 'Advanced authentication',
    summary: 'Exchanges an API key for an access token, which lasts an hour, and a refresh token.',
    environments: projectLevel,
    parameters: [],
    body: json({ apiKey: 'YOUR_API_KEY' }),
    page: referencePage('api/Advanced-authentication#get-bearer-token'),
  },
  {
    id: 'POST_auth-refresh',
    method: 'POST',
    path: '/auth/refresh',
    tag: 'Advanced authentication',
    summary: 'Exchanges a refresh token for a new access token and a new refresh token.',
    environments: projectLevel,
    parameters: [],
    body: json({ refreshToken: 'YOUR_REFRESH_TOKEN' }),
    page: referencePage('api/Advanced-authentication#refresh-bearer-token'),
  },
];
