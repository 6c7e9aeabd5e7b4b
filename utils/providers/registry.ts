import { apiVideo } from './api-video.ts';
import type { Environment, Provider } from './provider.ts';

/** Every provider known, the first one being the default. */
export const providers: readonly [Provider, ...Provider[]] = [apiVideo];

/** The provider called `id`, or null. */
export function providerById(id: string): Provider | null {
  return providers.find((provider) => provider.id === id) ?? null;
}

/** Which provider and environment a host name belongs to, or null for a foreign host. */
export function findHost(hostname: string): { provider: Provider; environment: Environment } | null {
  const wanted = hostname.toLowerCase();
  for (const provider of providers)
    for (const environment of ['sandbox', 'production', 'admin'] as const)
      if (provider.hosts[environment] === wanted) return { provider, environment };
  return null;
}
