import { findHost } from '@/utils/providers/registry.ts';
import type { KeyRecord } from '@/utils/vault/key-record.ts';
import type { PlaygroundRequest, Sending } from './sending.ts';

export interface ReplayedRequest {
  readonly request: PlaygroundRequest;
  /** What takes the place of what, in sentences. */
  readonly swaps: readonly string[];
}

/**
 * A request of the page as a draft: to the sandbox host in the place of another one, with the first sandbox key in the place
 * of the page's. Admin has no sandbox, so such a request keeps its host and goes without a key.
 */
export function replayedRequest(page: Sending, keys: readonly KeyRecord[]): ReplayedRequest {
  const { hostname } = new URL(page.url);
  const provider = findHost(hostname)?.provider;
  const environment = page.request.environment === 'admin' ? 'admin' : 'sandbox';
  const host = provider?.hosts[environment] ?? hostname;
  const key =
    environment === 'sandbox' && page.authorization !== null
      ? keys.find((known) => known.provider === page.request.provider && known.environment === 'sandbox')
      : undefined;
  return {
    request: { ...page.request, environment, base: null, keyId: key?.id ?? null },
    swaps: [
      host === hostname ? `Host: ${host}, as in the page.` : `Host: ${host} in the place of ${hostname}.`,
      describeKey(page, key?.label ?? null, environment),
    ],
  };
}

function describeKey({ authorization }: Sending, label: string | null, environment: string): string {
  if (label !== null) return `Key: “${label}” in the place of the page's.`;
  if (authorization === null) return 'Key: none, as in the page.';
  return environment === 'admin'
    ? "Key: none in the place of the page's; choose one that you pasted for the session."
    : "Key: none in the place of the page's, because no sandbox key is stored.";
}
