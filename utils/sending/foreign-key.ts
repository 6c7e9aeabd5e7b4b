import { createScanner } from '@/utils/detection/create-scanner.ts';
import type { WatchedKey } from '@/utils/detection/scanner.ts';
import type { Environment } from '@/utils/providers/provider.ts';
import type { PreparedSend } from './prepare-send.ts';

interface Target {
  readonly provider: string;
  readonly environment: Environment;
  readonly method: string;
}

/**
 * The sentence that refuses a request which would carry one of the user's keys to a host that is not its own, or null.
 * Looks where the page's traffic is looked through too: URL, headers and body, in plain and encoded.
 */
export function findForeignKey(
  prepared: PreparedSend,
  target: Target,
  watched: readonly WatchedKey[],
  salt: Uint8Array,
): string | null {
  const scanner = createScanner({ salt });
  scanner.watch(watched);
  const { findings } = scanner.scan({
    index: 0,
    startedAt: 0,
    pageUrl: null,
    initiator: null,
    request: {
      method: target.method,
      url: prepared.url,
      headers: prepared.headers,
      body: prepared.body === '' ? { kind: 'none' } : { kind: 'text', text: prepared.body },
    },
    response: null,
    webSocketMessages: [],
  });
  const foreign = findings.find(
    ({ keyLabel, provider, environment }) =>
      keyLabel !== null && (provider !== target.provider || environment !== target.environment),
  );
  if (foreign === undefined) return null;
  return `This request contains your key "${foreign.keyLabel}" (${foreign.environment}) and would take it to the ${target.environment} host. Nothing was sent; remove the key, or choose its own environment.`;
}
