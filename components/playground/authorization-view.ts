import { readAuthorization } from '@/utils/auth/anatomy.ts';
import { type Comparison, compareAuthorization } from '@/utils/auth/compare-authorization.ts';
import { headerValues } from '@/utils/http/headers.ts';
import type { Hop } from '@/utils/sending/hop.ts';
import type { PreparedResult } from '@/utils/sending/prepare-send.ts';
import type { PlaygroundRequest, Sending } from '@/utils/sending/sending.ts';

/** One request of the send: what was intended for it beside what the browser reports. */
export interface HopView {
  readonly url: string;
  readonly intended: string | null;
  readonly wire: readonly string[];
  readonly comparison: Comparison;
}

export interface AuthorizationView {
  /** `as sent` only when the browser reported the request; a draft that differs from the last send is `computed`. */
  readonly state: 'computed' | 'sending' | 'as sent' | 'not observed';
  readonly value: string | null;
  readonly hops: readonly HopView[];
  /** What cannot be said, said. */
  readonly sentence: string | null;
  /** The same as a command, the key left out. */
  readonly curl: string | null;
}

/** What the Authorization card shows of a draft and the last send. */
export function viewAuthorization(
  prepared: PreparedResult,
  draft: PlaygroundRequest,
  sending: Sending | null,
): AuthorizationView {
  const value = prepared.ok ? prepared.prepared.authorization : null;
  const curl = prepared.ok ? curlLine(prepared.prepared.url, value) : null;
  if (sending === null || !isSameRequest(sending.request, draft) || neverLeft(sending))
    return {
      state: 'computed',
      value,
      hops: [],
      sentence: prepared.ok ? prepared.prepared.notes.join(' ') || null : prepared.message,
      curl,
    };
  const shown = { value: sending.authorization, curl: curlLine(sending.url, sending.authorization) };
  if (sending.wire === 'observed')
    return { ...shown, state: 'as sent', hops: viewHops(sending), sentence: missingHop(sending.hops) };
  if (sending.wire === 'waiting') return { ...shown, state: 'sending', hops: [], sentence: null };
  return {
    ...shown,
    state: 'not observed',
    hops: [],
    sentence:
      'The browser did not report this request, so the value above is what was computed, not what was seen on the wire.',
  };
}

function viewHops({ hops, authorization }: Sending): HopView[] {
  return hops.map(({ url, requestHeaders }) => {
    const wire = headerValues(requestHeaders, 'Authorization');
    return { url, intended: authorization, wire, comparison: compareAuthorization(authorization, wire) };
  });
}

function missingHop(hops: readonly Hop[]): string | null {
  const target = hops.at(-1)?.redirectUrl ?? null;
  return target === null ? null : `The request to ${target}, where this was redirected, was not observed.`;
}

/** Whether the draft is still what was sent; Sending holds the draft as it was. */
function isSameRequest(sent: PlaygroundRequest, draft: PlaygroundRequest): boolean {
  return JSON.stringify(sent) === JSON.stringify(draft);
}

/** Whether it ended before anything was handed to the browser: a refusal, a permission that is missing. */
function neverLeft({ phase, wire }: Sending): boolean {
  return phase === 'done' && wire === 'waiting';
}

function curlLine(url: string, authorization: string | null): string {
  const quoted = `'${url.replaceAll("'", "'\\''")}'`;
  if (authorization === null) return `curl ${quoted}`;
  const { basic, oddities } = readAuthorization(authorization);
  const plainBasic = basic !== null && oddities.length === 0;
  return plainBasic ? `curl -u "$APIVIDEO_KEY:" ${quoted}` : `curl --header "Authorization: $AUTHORIZATION" ${quoted}`;
}
