import type { CommandTarget } from '@/utils/curl/key-of-command.ts';
import type { BoundHost } from '@/utils/providers/bound-host.ts';
import { findHost, providerById } from '@/utils/providers/registry.ts';

/** Where a URL leads, as the playground names it. */
export interface UrlTarget extends CommandTarget {
  /** The base of a host of the user's own, or null for the provider's. */
  readonly base: string | null;
  /** Path and query below that host. */
  readonly path: string;
}

/** The provider and environment that an absolute URL belongs to, or null when its host is foreign. */
export function targetOfUrl(url: string, boundHosts: readonly BoundHost[]): UrlTarget | null {
  const { host, origin } = new URL(url);
  const rest = url.replace(/^[^/]*\/\/[^/?]*/, '');
  const known = findHost(host);
  // Else the path would be read as a host.
  if (known !== null) return { ...known, base: null, path: rest.startsWith('//') ? `https://${host}${rest}` : rest };
  const under = boundHosts.filter(({ base }) => origin === new URL(base).origin && below(base, rest) !== null);
  const [bound] = under.toSorted((one, other) => other.base.length - one.base.length);
  const provider = bound === undefined ? null : providerById(bound.provider);
  if (bound === undefined || provider === null) return null;
  const { environment, base } = bound;
  return { provider, environment, base, path: below(base, rest) ?? '/' };
}

/** The part of a path that lies below a base; null when it does not. */
function below(base: string, path: string): string | null {
  const prefix = new URL(base).pathname.replace(/\/$/, '');
  const rest = path.slice(prefix.length);
  return path.startsWith(prefix) && /^[/?]/.test(rest) ? rest : null;
}
