import { hasBody } from '@/utils/http/method.ts';
import type { ApiTarget } from '@/utils/providers/api-target.ts';
import type { Operation } from '@/utils/providers/operation.ts';
import type { PlaygroundRequest } from '@/utils/sending/sending.ts';
import { switchApi } from './switch-api.ts';

/**
 * The draft of an operation of an API: its method, its path with the query parameters that are required, and a body to
 * start from. What stands in braces is for its user to fill in.
 */
export function draftOperation(draft: PlaygroundRequest, api: ApiTarget, operation: Operation): PlaygroundRequest {
  const { method, path, parameters, body, environments } = operation;
  const bases = Object.fromEntries(environments.map((environment) => [environment, api.bases[environment] ?? '']));
  const query = parameters
    .filter((parameter) => parameter.in === 'query' && parameter.required)
    .map(
      ({ name, values = [], fallback = values[0] ?? '' }) =>
        `${encodeURIComponent(name)}=${encodeURIComponent(fallback)}`,
    );
  return {
    ...draft,
    ...switchApi(draft, { id: api.id, bases }),
    method,
    path: query.length === 0 ? path : `${path}?${query.join('&')}`,
    body: hasBody(method) && body !== null ? body.skeleton : draft.body,
  };
}
