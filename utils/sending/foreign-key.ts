import { createScanner } from '@/utils/detection/create-scanner.ts';
import type { WatchedKey } from '@/utils/detection/scanner.ts';
import type { Body, HttpExchange, HttpRequest } from '@/utils/http/exchange.ts';
import type { Environment } from '@/utils/providers/provider.ts';
import type { PreparedSend } from './prepare-send.ts';

interface Target {
  readonly provider: string;
  readonly environment: Environment;
  readonly method: string;
}

/** What of a request is looked through. */
interface Scanned extends Pick<PreparedSend, 'url' | 'headers' | 'body'> {
  /** The beginnings of the files in its body. */
  readonly fileHeads?: readonly Uint8Array[];
}

/**
 * The sentence that refuses a request which would carry one of the user's keys to a host that is not its own, or null.
 * Looks where the page's traffic is looked through too: URL, headers and body, in plain and encoded.
 */
export function findForeignKey(
  { url, headers, body, fileHeads = [] }: Scanned,
  target: Target,
  watched: readonly WatchedKey[],
  salt: Uint8Array,
): string | null {
  const scanner = createScanner({ salt });
  scanner.watch(watched);
  const texts: Body[] = body === '' ? [] : [{ kind: 'text', text: body }];
  const bodies: Body[] = [...texts, ...fileHeads.map((bytes) => ({ kind: 'bytes', bytes }) as const)];
  const findings = (bodies.length === 0 ? [nothing] : bodies).flatMap(
    (one, index) => scanner.scan(makeExchange(index, { method: target.method, url, headers, body: one })).findings,
  );
  const foreign = findings.find(
    ({ keyLabel, provider, environment }) =>
      keyLabel !== null && (provider !== target.provider || environment !== target.environment),
  );
  if (foreign === undefined) return null;
  return `This request contains your key "${foreign.keyLabel}" (${foreign.environment}) and would take it to the ${target.environment} host. Nothing was sent; remove the key, or choose its own environment.`;
}

const nothing: Body = { kind: 'none' };

function makeExchange(index: number, request: HttpRequest): HttpExchange {
  return { index, startedAt: 0, pageUrl: null, initiator: null, request, response: null, webSocketMessages: [] };
}
