import * as v from 'valibot';
import { jsonAnswer } from '../answer.ts';
import { jsonBody } from './api-request.ts';
import { readAttributes } from './attributes.ts';
import { refuse } from './problems.ts';
import type { Route, RouteContext } from './route.ts';

/** The exchange of an API key, or of a refresh token, for an access token. It is not rate-limited. */
export const authRoutes: readonly Route[] = [
  { method: 'POST', path: '/auth/api-key', kind: null, authenticated: false, handle: exchangeKey },
  { method: 'POST', path: '/auth/refresh', kind: null, authenticated: false, handle: refresh },
];

function exchangeKey({ world, request }: RouteContext) {
  const { apiKey } = readAttributes(v.object({ apiKey: v.string() }), jsonBody(request));
  const key = world.keys.find(apiKey);
  // The empty name is in the vendor's example.
  if (key === null || key.environment !== request.environment)
    return refuse('authentication-invalid-user-credentials', { name: '' });
  if (key.suspended) return refuse('authorization-suspended-account');
  return jsonAnswer(200, world.tokens.issue(key.value));
}

function refresh({ world, request }: RouteContext) {
  const { refreshToken } = readAttributes(v.object({ refreshToken: v.string() }), jsonBody(request));
  const value = world.tokens.redeem(refreshToken);
  const key = value === null ? null : world.keys.find(value);
  if (key === null || key.environment !== request.environment) return refuse('authentication-invalid-refresh-token');
  if (key.suspended) return refuse('authorization-suspended-account');
  return jsonAnswer(200, world.tokens.issue(key.value));
}
