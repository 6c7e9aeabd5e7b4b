import type { Answer } from '../answer.ts';
import type { ApiRequest } from './api-request.ts';
import { refuse } from './problems.ts';
import type { Resources, World } from './world.ts';

/** What a route's function works on. */
export interface RouteContext {
  readonly world: World;
  readonly request: ApiRequest;
  /** What the request's environment holds. */
  readonly resources: Resources;
  /** The segment of the path that stands in for the template's `{…}`; empty when it has none. */
  readonly id: string;
}

export interface Route {
  readonly method: 'GET' | 'POST' | 'PATCH' | 'DELETE';
  /** As in the OpenAPI document, with at most one `{…}`. */
  readonly path: string;
  /** How it counts for the rate limit; null when it is not limited. */
  readonly kind: 'uploads' | 'by-method' | null;
  /** Whether it wants an Authorization header. */
  readonly authenticated: boolean;
  readonly handle: (context: RouteContext) => Answer | Promise<Answer>;
}

/** A route that wants an Authorization header and counts as a read or a write, as most do. */
export function route(method: Route['method'], path: string, handle: Route['handle']): Route {
  return { method, path, kind: 'by-method', authenticated: true, handle };
}

/** A route whose path fits a request, with the segment at the place of `{…}`. */
export interface FittingRoute {
  readonly route: Route;
  readonly id: string;
}

/** The routes whose path fits, whatever their method. */
export function fittingRoutes(routes: readonly Route[], path: string): FittingRoute[] {
  return routes.flatMap((route) => {
    const pattern = route.path.replace(/\{\w+\}/, '([^/]+)');
    const match = new RegExp(`^${pattern}$`).exec(path);
    return match === null ? [] : [{ route, id: match[1] ?? '' }];
  });
}

/** The fitting route for a method; HEAD is served by GET (RFC 9110 section 9.3.2). Refuses with 404 or 405. */
export function chooseRoute(fitting: readonly FittingRoute[], method: string): FittingRoute {
  if (fitting.length === 0) return refuse('unrecognized-request-url');
  const wanted = method === 'HEAD' ? 'GET' : method;
  return fitting.find(({ route }) => route.method === wanted) ?? refuse('method-not-allowed');
}
