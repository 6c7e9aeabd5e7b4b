import type { Origin } from '@/utils/providers/next-request.ts';
import { findHost, providerById } from '@/utils/providers/registry.ts';
import type { Sending } from '@/utils/sending/sending.ts';

/** Where the answer of a send came from, beyond its redirects; null where that is no host of the API. */
export function answerOrigin({ request, url, hops }: Pick<Sending, 'request' | 'url' | 'hops'>): Origin | null {
  const last = hops.at(-1);
  const answered = last?.redirectUrl ?? last?.url ?? url;
  const provider = providerById(request.provider);
  if (provider !== null && request.base !== null && answered.startsWith(`${request.base}/`))
    return { provider, environment: request.environment, base: request.base, url: answered };
  const host = URL.canParse(answered) ? findHost(new URL(answered).hostname) : null;
  if (provider === null || host === null || host.provider.id !== provider.id) return null;
  return { provider, environment: host.environment, base: null, url: answered };
}
