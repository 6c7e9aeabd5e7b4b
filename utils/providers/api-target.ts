import { type CredentialVariables, type Environment, environments, type Provider } from './provider.ts';
import { providerById } from './registry.ts';

/** How a key goes out: as the user name of Basic, as the token of Bearer, or by itself in a header or in the query. */
export type KeyScheme =
  | { readonly kind: 'Basic' }
  | { readonly kind: 'Bearer' }
  | { readonly kind: 'header' | 'query'; readonly name: string };

/** Where the requests of an API go, and how its keys go with them: data only. */
export interface ApiTarget {
  readonly id: string;
  readonly name: string;
  /** What the URLs of each environment that there is begin with, without a slash at the end. */
  readonly bases: Readonly<Partial<Record<Environment, string>>>;
  /** Null where each request decides: a key of api.video is sent as it is, or exchanged for an access token. */
  readonly keyScheme: KeyScheme | null;
}

/** The header that the keys of an API go out in, in lower case: never to be shown, kept or copied as it is. */
export function keyHeaderOf(target: ApiTarget | null): string {
  const scheme = target?.keyScheme;
  return scheme?.kind === 'header' ? scheme.name.toLowerCase() : 'authorization';
}

/** With what the ids of imported APIs begin, and of no provider. */
export const importedIdPrefix = 'openapi-';

/** Whether an id is that of an imported API, which may be gone. */
export function isImportedId(id: string): boolean {
  return id.startsWith(importedIdPrefix);
}

/** The target called `id`, among the providers and what was imported; null when there is none. */
export function findTarget(id: string, imported: readonly ApiTarget[]): ApiTarget | null {
  const provider = providerById(id);
  return provider === null ? (imported.find((target) => target.id === id) ?? null) : targetOf(provider);
}

function targetOf({ id, name, hosts }: Provider): ApiTarget {
  const bases = environments.map((environment) => [environment, `https://${hosts[environment]}`]);
  return { id, name, bases: Object.fromEntries(bases), keyScheme: null };
}

/** The names under which copied code reads the credentials of an API; null where there is no such API. */
export function variablesOf(id: string): CredentialVariables | null {
  return providerById(id)?.variables ?? (isImportedId(id) ? importedVariables : null);
}

const importedVariables: CredentialVariables = {
  key: 'API_KEY',
  accessToken: 'ACCESS_TOKEN',
  authorization: 'AUTHORIZATION',
};
