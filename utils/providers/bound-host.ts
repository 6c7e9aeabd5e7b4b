import { type ApiTarget, findTarget } from './api-target.ts';
import type { Environment } from './provider.ts';
import { findHost } from './registry.ts';

/** A host of the user's own, such as a proxy or a staging server, that stands for one environment of a provider. */
export interface BoundHost {
  /** Scheme, host, port and path as a URL has them, without a slash at the end. */
  readonly base: string;
  readonly provider: string;
  readonly environment: Environment;
}

export type BaseResult =
  | { readonly ok: true; readonly base: string }
  | { readonly ok: false; readonly message: string };

/** The hosts that a browser reaches without a network (Secure Contexts, "potentially trustworthy origin"). */
const loopback = new Set(['localhost', '127.0.0.1', '[::1]']);

/** Reads what a user entered as the base of a host's URLs, or says in a sentence why it cannot be one. */
export function readBase(text: string): BaseResult {
  const entered = text.trim();
  if (!URL.canParse(entered))
    return refuse('This is no URL. Enter one with its scheme, such as https://proxy.example/api.');
  const { protocol, hostname, username, password, search, hash, origin, pathname } = new URL(entered);
  if (protocol !== 'https:' && protocol !== 'http:')
    return refuse(`${protocol} is not sent here. Enter a URL that begins with https://.`);
  if (protocol === 'http:' && !loopback.has(hostname))
    return refuse(
      `Over http anybody on the way could read the key. Enter https://${hostname}, or a host of this machine.`,
    );
  if (username !== '' || password !== '')
    return refuse('User information before @ would put a credential into every URL. Leave it out.');
  if (search !== '' || hash !== '') return refuse('A base ends with its path. Leave out what begins with ? or #.');
  const known = findHost(hostname);
  if (known !== null)
    return refuse(
      `${hostname} is the ${known.environment} host of ${known.provider.name} already. Choose that environment.`,
    );
  return { ok: true, base: `${origin}${pathname.replace(/\/+$/, '')}` };
}

/** What decides where a request goes. */
interface Destination {
  readonly provider: string;
  readonly environment: Environment;
  /** The base of a bound host, or null for the API's own. */
  readonly base: string | null;
}

/** The base of a request's URL; null where its host is not bound to its API and environment, or the API has none there. */
export function baseOf(
  { provider, environment, base }: Destination,
  bound: readonly BoundHost[],
  imported: readonly ApiTarget[] = [],
): string | null {
  if (base === null) return findTarget(provider, imported)?.bases[environment] ?? null;
  const known = bound.some(
    (host) => host.base === base && host.provider === provider && host.environment === environment,
  );
  return known ? base : null;
}

function refuse(message: string): BaseResult {
  return { ok: false, message };
}
