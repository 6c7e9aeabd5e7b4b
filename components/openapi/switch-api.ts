import type { ApiTarget } from '@/utils/providers/api-target.ts';
import { environments } from '@/utils/providers/provider.ts';
import type { PlaygroundRequest } from '@/utils/sending/sending.ts';

/** What changes of a draft when it goes to another API, or to where it has a server: keys and hosts are others there. */
export function switchApi(
  { provider, environment, keyId, base }: PlaygroundRequest,
  api: Pick<ApiTarget, 'id' | 'bases'>,
): Pick<PlaygroundRequest, 'provider' | 'environment' | 'keyId' | 'base'> {
  if (provider === api.id && api.bases[environment] !== undefined) return { provider, environment, keyId, base };
  const there = environments.filter((one) => api.bases[one] !== undefined);
  const [first = environment] = there;
  return { provider: api.id, environment: there.includes(environment) ? environment : first, keyId: null, base: null };
}
