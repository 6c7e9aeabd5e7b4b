import * as v from 'valibot';
import { type ApiTarget, importedIdPrefix, type KeyScheme } from '@/utils/providers/api-target.ts';
import type { Operation } from '@/utils/providers/operation.ts';
import { type Environment, environments, type Provider } from '@/utils/providers/provider.ts';
import { findHost } from '@/utils/providers/registry.ts';
import type { OpenApiImport } from './import-openapi.ts';
import { type ApiOperation, type ApiScheme, apiSchemeSchema, apiServerSchema } from './imported-api.ts';

/** An imported API as it is kept; its operations are kept apart, as they are many. */
export const keptApiSchema = v.object({
  /** Stands where the id of a provider does, with keys and requests. */
  id: v.pipe(v.string(), v.startsWith(importedIdPrefix)),
  title: v.string(),
  version: v.string(),
  /** Milliseconds since the epoch. */
  importedAt: v.number(),
  operationCount: v.number(),
  /** Each with the environment that its user has bound it to; null for not used. */
  servers: v.pipe(v.array(apiServerSchema), v.readonly()),
  schemes: v.pipe(v.array(apiSchemeSchema), v.readonly()),
  /** The id of the scheme that its keys are sent by; null for none. */
  schemeId: v.nullable(v.string()),
});
export type KeptApi = v.InferOutput<typeof keptApiSchema>;

interface Kept {
  readonly id: string;
  /** Milliseconds since the epoch. */
  readonly importedAt: number;
  /** The API in whose place it comes, whose bindings stay as far as they can. */
  readonly former: KeptApi | null;
}

/** What is kept of an import. A host that a provider is known by has its environment already, and no other one. */
export function makeKeptApi(
  {
    api,
    servers,
    schemes,
  }: Pick<OpenApiImport, 'servers' | 'schemes'> & { readonly api: NonNullable<OpenApiImport['api']> },
  { id, importedAt, former }: Kept,
): KeptApi {
  const provider = knownProvider(servers);
  const supported = schemes.filter(isSupported);
  const bound = servers.map((server) => {
    if (provider !== null) return { ...server, environment: findServerHost(server)?.environment ?? null };
    if (former === null) return server;
    // There may be keys already: a host that is new gets none of them unasked.
    return { ...server, environment: former.servers.find(({ url }) => url === server.url)?.environment ?? null };
  });
  return {
    id,
    title: api.title,
    version: api.version,
    importedAt,
    operationCount: api.operations.length,
    servers: bound.map((server, index) => {
      const taken = bound.slice(0, index).some(({ environment }) => environment === server.environment);
      return taken ? { ...server, environment: null } : server;
    }),
    schemes,
    schemeId: (supported.find((scheme) => scheme.id === former?.schemeId) ?? supported[0])?.id ?? null,
  };
}

/** Whether an import is a newer document of an API that is kept: it has the same name, and a server in common. */
export function isSameApi(
  { title, servers }: KeptApi,
  imported: { readonly title: string; readonly servers: KeptApi['servers'] },
): boolean {
  return title === imported.title && servers.some(({ url }) => imported.servers.some((server) => server.url === url));
}

/** The API with a server bound to an environment, which another server may have to leave for it; null for not used. */
export function bindServer(api: KeptApi, url: string, environment: Environment | null): KeptApi {
  const servers = api.servers.map((server) => {
    if (server.url === url) return { ...server, environment };
    return environment !== null && server.environment === environment ? { ...server, environment: null } : server;
  });
  return { ...api, servers };
}

/** The provider whose hosts the servers are, where one is known by them: its keys and environments then count. */
export function knownProvider(servers: KeptApi['servers']): Provider | null {
  return servers.map(findServerHost).find((host) => host !== null)?.provider ?? null;
}

/** The id that keys and requests of the API carry. */
export function providerIdOf({ id, servers }: KeptApi): string {
  return knownProvider(servers)?.id ?? id;
}

/** Where requests of the API go; null where that is a provider's to say. */
export function targetOfApi(api: KeptApi): ApiTarget | null {
  if (knownProvider(api.servers) !== null) return null;
  const bases = api.servers.flatMap(({ url, environment }) => (environment === null ? [] : [[environment, url]]));
  return { id: api.id, name: api.title, bases: Object.fromEntries(bases), keyScheme: keySchemeOf(api) };
}

/** The operations with the environments that they are to be had in. */
export function operationsOf(api: KeptApi, operations: readonly ApiOperation[]): readonly Operation[] {
  const own = knownProvider(api.servers) === null;
  return operations.map(({ servers, path, ...operation }) => {
    const bound = api.servers.filter(
      ({ environment, url }) => environment !== null && (servers?.includes(url) ?? true),
    );
    // The URLs of a provider begin with its host alone, so the path itself has to say the rest.
    const base = own || bound[0] === undefined ? '' : new URL(bound[0].url).pathname.replace(/\/$/, '');
    return {
      ...operation,
      path: `${base}${path}`,
      environments: environments.filter((one) => bound.some(({ environment }) => environment === one)),
    };
  });
}

/** Whether keys can be sent by a scheme. */
export function isSupported(scheme: ApiScheme): scheme is Exclude<ApiScheme, { kind: 'unsupported' }> {
  return scheme.kind !== 'unsupported';
}

/** Where the document names none that is supported: access tokens, which are got elsewhere, go out as Bearer (RFC 6750 section 2.1). */
function keySchemeOf({ schemes, schemeId }: KeptApi): KeyScheme {
  const scheme = schemes.filter(isSupported).find(({ id }) => id === schemeId);
  if (scheme === undefined) return { kind: 'Bearer' };
  return scheme.kind === 'header' || scheme.kind === 'query'
    ? { kind: scheme.kind, name: scheme.name }
    : { kind: scheme.kind };
}

function findServerHost({ url }: { readonly url: string }): ReturnType<typeof findHost> {
  return findHost(new URL(url).hostname);
}
