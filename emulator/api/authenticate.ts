import { headerValues } from '../raw-header.ts';
import type { Switches } from '../switches.ts';
import type { ApiRequest } from './api-request.ts';
import { type Authorization, readAuthorization } from './authorization.ts';
import type { StoredKey } from './keys.ts';
import { type ProblemName, refuse } from './problems.ts';
import type { World } from './world.ts';

/** Lets the request pass when its Authorization is good in its environment, and refuses it otherwise. */
export function authenticate(world: World, request: ApiRequest, switches: Switches): void {
  const authorization = readAuthorization(headerValues(request.rawHeaders, 'authorization'));
  const invalid = invalidity[authorization.scheme];
  const key = keyOf(world, authorization) ?? refuse(invalid);
  if (key.environment !== request.environment)
    refuse(authorization.scheme === 'basic' ? switches.wrongEnvironment : invalid);
  if (key.suspended) refuse('authorization-suspended-account');
}

const invalidity: Record<Authorization['scheme'], ProblemName> = {
  basic: 'authentication-invalid-api-key',
  bearer: 'authentication-invalid-access-token',
};

/** The password is empty (api.video documentation, "Basic authentication"): a newline after the colon is one. */
function keyOf({ keys, tokens }: World, authorization: Authorization): StoredKey | null {
  if (authorization.scheme === 'basic') return authorization.password === '' ? keys.find(authorization.userName) : null;
  const value = tokens.keyOf(authorization.token);
  return value === null ? null : keys.find(value);
}
