import { headerValue } from '@/utils/http/headers.ts';
import { formatBytes } from '@/utils/http/sizes.ts';
import { explainFailure } from './failure.ts';
import type { Hop } from './hop.ts';
import type { Failure, Sending } from './sending.ts';
import { maximumBodyBytes, type Transmitted } from './transmit.ts';

export interface EndFacts {
  readonly host: string;
  readonly hops: readonly Hop[];
  /** The browser's own name of the error that ended the request, where it gave one. */
  readonly netError: string | null;
  readonly cancelled: boolean;
  /** Milliseconds, or null when the time did not run out. */
  readonly timedOutAfter: number | null;
}

/** The response as far as it came, and why it ended early if it did. */
export function describeEnd(
  transmitted: Transmitted,
  facts: EndFacts,
): Pick<Sending, 'response' | 'failure' | 'received'> {
  const { response, body } = transmitted;
  return {
    received: body.byteLength,
    response: response === null ? null : { status: response.status, headers: [...response.headers], body },
    failure: describeFailure(transmitted, facts),
  };
}

function describeFailure({ response, body, end }: Transmitted, facts: EndFacts): Failure | null {
  if (end === 'complete') return null;
  if (end === 'too-large')
    return {
      kind: 'too-large',
      title: 'Body cut here',
      sentence: `The body is larger than the ${formatBytes(maximumBodyBytes)} that Authlens shows; the rest was not read.`,
    };
  const last = facts.hops.at(-1);
  return explainFailure({
    // A redirect may have led to another host, which is then the one that failed.
    host: last === undefined ? facts.host : new URL(last.url).host,
    netError: facts.netError,
    cancelled: facts.cancelled,
    timedOutAfter: facts.timedOutAfter,
    permitted: true,
    statusReceived: response !== null,
    bytesReceived: body.byteLength,
    bytesExpected: response === null ? null : expectedBytes([...response.headers]),
    redirectTarget: last?.redirectUrl ?? null,
  });
}

/** Content-Length counts encoded bytes, so it says nothing about a body with a Content-Encoding (RFC 9110 section 8.6). */
function expectedBytes(headers: [string, string][]): number | null {
  const length = headerValue(headers, 'Content-Length');
  // Fetch joins duplicates: "9, 9" is no number.
  if (length === null || !/^\d+$/.test(length) || headerValue(headers, 'Content-Encoding') !== null) return null;
  return Number(length);
}
