import type { Environment, Provider } from './provider.ts';
import { findHost } from './registry.ts';
import type { ResourceId } from './resource.ts';

/** Where an answer came from. */
export interface Origin {
  readonly provider: Provider;
  readonly environment: Environment;
  /** The base of a host of the user's own that stands for the environment, or null for the provider's host. */
  readonly base: string | null;
  /** The URL that answered. */
  readonly url: string;
}

/** What is to change of the request that is being composed. */
export interface NextRequest {
  readonly method?: string;
  readonly path: string;
}

/**
 * The next request with an id of an answer: in the path that is being composed, in place of `{videoId}` and the like, else
 * a GET of what it names. Null for a member that is no id.
 */
export function requestWithId(
  { provider, environment }: Pick<Origin, 'provider' | 'environment'>,
  composedPath: string,
  member: string | null,
  value: string,
): NextRequest | null {
  const resource = findResource({ provider, environment }, member, value);
  if (resource === null) return null;
  const fill = (path: string) => path.replace(`{${resource.parameter}}`, encodeURIComponent(value));
  const filled = fill(composedPath);
  if (filled !== composedPath) return { path: filled };
  return resource.path === null ? null : { method: 'GET', path: fill(resource.path) };
}

/** Whether a member of an answer is the id of something. */
export function isId(origin: Pick<Origin, 'provider' | 'environment'>, member: string | null, value: string): boolean {
  return findResource(origin, member, value) !== null;
}

function findResource(
  { provider, environment }: Pick<Origin, 'provider' | 'environment'>,
  member: string | null,
  value: string,
) {
  const fits = (known: ResourceId) =>
    known.member === member && (known.pattern?.test(value) ?? value !== '') && known.environments.includes(environment);
  return provider.resources.find(fits) ?? null;
}

export type Link =
  /** On the host that answered. */
  | { readonly kind: 'same'; readonly path: string }
  /** On another host of the provider, for which other keys are. */
  | { readonly kind: 'environment'; readonly environment: Environment; readonly path: string }
  /** Not followed; a sentence says why. */
  | { readonly kind: 'foreign'; readonly sentence: string };

/** Where a link of an answer leads: a reference relative to the URL that answered (RFC 3986 section 5), or an absolute one. */
export function readLink({ provider, environment, base, url }: Origin, reference: string): Link {
  if (!URL.canParse(reference, url)) return { kind: 'foreign', sentence: 'This is no URL, so it cannot be followed.' };
  const target = new URL(reference, url);
  const path = `${target.pathname}${target.search}`;
  const own = new URL(base ?? `https://${provider.hosts[environment]}`);
  // An API behind a host of the user's own may speak of paths there, or of its own.
  if (target.origin === own.origin)
    return { kind: 'same', path: path.startsWith(`${own.pathname}/`) ? path.slice(own.pathname.length) : path };
  const known = findHost(target.hostname);
  const foreign = known?.provider.id !== provider.id || target.port !== '' || target.protocol !== 'https:';
  if (known === null || foreign)
    return {
      kind: 'foreign',
      sentence: `This leads to ${target.origin}, which is no host of the API of ${provider.name}, so no request is made of it.`,
    };
  return { kind: 'environment', environment: known.environment, path };
}

const linkMembers = /^(?:uri|href|next|previous|prev|first|last|self|location)$/i;

/** Whether a member of an answer is a link that can be clicked: by its name, or because it is a URL of a provider's API. */
export function isLink(member: string | null, value: string): boolean {
  if (/^https?:\/\//i.test(value)) return linkMembers.test(member ?? '') || findHost(hostOf(value)) !== null;
  return linkMembers.test(member ?? '') && /^\/(?!\/)/.test(value);
}

function hostOf(url: string): string {
  return URL.canParse(url) ? new URL(url).hostname : '';
}
