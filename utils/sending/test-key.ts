import { basicAuthorization } from '@/utils/auth/basic.ts';
import { readProblem } from '@/utils/auth/diagnosis/read-problem.ts';
import type { HeaderFields } from '@/utils/http/headers.ts';
import { readRateLimit } from '@/utils/http/rate-limit.ts';
import type { Environment, Provider } from '@/utils/providers/provider.ts';
import { plainFetch } from './plain-fetch.ts';

/** What a host says of a key. */
export type KeyVerdict =
  | { readonly kind: 'accepted' }
  /** It is good, and the account behind it is not. */
  | { readonly kind: 'suspended' }
  | { readonly kind: 'refused'; readonly title: string | null }
  /** Seconds until the minute is over, where the host says so. */
  | { readonly kind: 'limited'; readonly seconds: number | null }
  | { readonly kind: 'unclear'; readonly status: number }
  | { readonly kind: 'cancelled' }
  | { readonly kind: 'unreachable' };

export interface KeyTest {
  readonly provider: Provider;
  readonly environment: Environment;
  readonly key: string;
  readonly signal: AbortSignal;
}

/** How long a host may take, in milliseconds. */
const longestWait = 20_000;

/** Asks the host of an environment whether it takes a key, by a request that changes nothing. Follows no redirect. */
export async function testKey({ provider, environment, key, signal }: KeyTest): Promise<KeyVerdict> {
  try {
    const response = await plainFetch(`https://${provider.hosts[environment]}${provider.testPaths[environment]}`, {
      headers: { Authorization: basicAuthorization(key) },
      redirect: 'manual',
      signal: AbortSignal.any([signal, AbortSignal.timeout(longestWait)]),
    });
    const { status, headers } = response;
    return readVerdict({ status, headers: [...headers], body: await response.text() }, provider);
  } catch (error) {
    if (signal.aborted) return { kind: 'cancelled' };
    if (error instanceof TypeError || error instanceof DOMException) return { kind: 'unreachable' };
    throw error;
  }
}

interface Answer {
  readonly status: number;
  readonly headers: HeaderFields;
  readonly body: string;
}

/** What an answer says of the key that was sent. */
export function readVerdict(answer: Answer, provider: Provider): KeyVerdict {
  const { status, headers } = answer;
  const known = readProblem(answer, provider)?.known ?? null;
  if (status >= 200 && status < 300) return { kind: 'accepted' };
  if (status === 429) return { kind: 'limited', seconds: readRateLimit(headers).secondsLeft };
  if (known?.means === 'account-suspended') return { kind: 'suspended' };
  if (status === 401 && known?.means === 'key-refused') return { kind: 'refused', title: known.title };
  return { kind: 'unclear', status };
}
