import { type Answer, withHeaders } from '../answer.ts';
import type { RawHeader } from '../raw-header.ts';
import type { Switches } from '../switches.ts';
import type { ApiRequest } from './api-request.ts';
import { authenticate } from './authenticate.ts';
import { problemAnswer } from './problem-answer.ts';
import { ProblemError, refuse } from './problems.ts';
import type { RequestKind } from './rate-limits.ts';
import { chooseRoute, type FittingRoute, fittingRoutes } from './route.ts';
import { routes } from './routes.ts';
import type { World } from './world.ts';

/**
 * The answer of api.video to a request. Rate limit first, then authentication, then the URL (inferred): who is not
 * let in is not told what there is.
 */
export async function answerRequest(world: World, request: ApiRequest, switches: Switches): Promise<Answer> {
  const fitting = fittingRoutes(routes[request.environment], request.url.pathname);
  const { exceeded, headers } = countRequest(world, request, fitting);
  try {
    if (exceeded) refuse('too-many-requests');
    if (fitting.every(({ route }) => route.authenticated)) authenticate(world, request, switches);
    const { route, id } = chooseRoute(fitting, request.method);
    const resources = world.resources[request.environment];
    return withHeaders(await route.handle({ world, request, resources, id }), headers);
  } catch (error) {
    if (error instanceof ProblemError) return withHeaders(problemAnswer(error.problem, switches), headers);
    throw error;
  }
}

function countRequest({ limiter }: World, { environment, method }: ApiRequest, fitting: readonly FittingRoute[]) {
  const kind = requestKind(method, fitting);
  const unlimited: { exceeded: boolean; headers: RawHeader[] } = { exceeded: false, headers: [] };
  return kind === null ? unlimited : limiter.count(environment, kind);
}

/** The path says whether it is an upload or not limited at all; otherwise the method decides. */
function requestKind(method: string, [fitting]: readonly FittingRoute[]): RequestKind | null {
  const kind = fitting?.route.kind;
  if (kind === null || kind === 'uploads') return kind;
  return method === 'GET' || method === 'HEAD' ? 'reads' : 'writes';
}
