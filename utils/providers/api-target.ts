import type { Environment, Provider } from './provider.ts';
import { providerById } from './registry.ts';

/** How a key goes out: as the user name of Basic, as the token of Bearer, or by itself in a header or in the query. */
export type KeyScheme =
  | { readonly kind: 'Basic' | 'Bearer' }
  | { readonly kind: 'header' | 'query'; readonly name: string };

/** Where the requests of an API go, and how its keys go with them: data only. */
export interface ApiTarget {
  readonly id: string;
  readonly name: string;
  /** The host of each environment that there is, with its port where that is another one than 443. */
  readonly hosts: Readonly<Partial<Record<Environment, string>>>;
  /** What stands before each path, such as `/v1`. */
  readonly basePaths: Readonly<Partial<Record<Environment, string>>>;
  /** Null where each request decides: a key of api.video is sent as it is, or exchanged for an access token. */
  readonly keyScheme: KeyScheme | null;
}

/** The API of a provider as a target. */
export function targetOf({ id, name, hosts }: Provider): ApiTarget {
  return { id, name, hosts, basePaths: {}, keyScheme: null };
}

/** The target called `id`, among the providers and what was imported; null when there is none. */
export function findTarget(id: string, imported: readonly ApiTarget[]): ApiTarget | null {
  const provider = providerById(id);
  return provider === null ? (imported.find((target) => target.id === id) ?? null) : targetOf(provider);
}
