import { readAuthorization } from '@/utils/auth/anatomy.ts';
import { type Comparison, compareAuthorization } from '@/utils/auth/compare-authorization.ts';
import { headerValues } from '@/utils/http/headers.ts';
import { variablesOf } from '@/utils/providers/api-target.ts';
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
  /**
   * `as sent` only when the browser reported the request and an answer proves that it went out; a draft that differs
   * from the last send is `computed`.
   */
  readonly state: 'computed' | 'sending' | 'as sent' | 'not observed';
  readonly value: string | null;
  /** Whether the draft cannot be sent, so that there is no value to speak of; the sentence says why. */
  readonly refused: boolean;
  readonly hops: readonly HopView[];
  /** What cannot be said, said. */
  readonly sentence: string | null;
  /** The options of curl that make the same header, the key left out; null for none. */
  readonly curl: string | null;
}

/** What the Authorization card shows of a draft and the last send. */
export function viewAuthorization(
  prepared: PreparedResult,
  draft: PlaygroundRequest,
  sending: Sending | null,
): AuthorizationView {
  const value = prepared.ok ? prepared.prepared.authorization : null;
  const refusal = prepared.ok ? null : prepared.message;
  if (sending === null || !isSameRequest(sending.request, draft) || neverLeft(sending))
    return {
      state: 'computed',
      value,
      refused: !prepared.ok,
      hops: [],
      sentence: prepared.ok ? prepared.prepared.notes.join(' ') || null : refusal,
      curl: curlOptions(value, draft),
    };
  const shown = { value: sending.authorization, refused: false, curl: curlOptions(sending.authorization, draft) };
  const ended = sending.phase === 'done';
  // The browser reports a request before it has a connection: without an answer it may never have gone out.
  const answered = sending.hops.filter(({ answer }) => answer !== null);
  if (answered.length > 0) {
    const requests = viewHops(answered, sending.authorization);
    const hops = (sending.upload?.pieces ?? 1) > 1 ? requests.filter(isNews) : requests;
    return {
      ...shown,
      state: 'as sent',
      hops,
      sentence: refusal ?? (ended ? missingHop(answered, sending.response) : null),
    };
  }
  if (!ended) return { ...shown, state: 'sending', hops: [], sentence: null };
  const why =
    sending.hops.length > 0
      ? 'No answer came, so it cannot be said whether this went out'
      : 'The browser did not report this request';
  return {
    ...shown,
    state: 'not observed',
    hops: [],
    sentence: `${why}: the value above is what was computed, not what was seen on the wire.`,
  };
}

function viewHops(hops: readonly Hop[], authorization: string | null): HopView[] {
  return hops.map(({ url, requestHeaders }) => {
    const wire = headerValues(requestHeaders, 'Authorization');
    return { url, intended: authorization, wire, comparison: compareAuthorization(authorization, wire) };
  });
}

/** Whether a piece of a file went out with another header, or elsewhere, than the one before. */
function isNews({ url, wire }: HopView, index: number, all: readonly HopView[]): boolean {
  const before = all[index - 1];
  return before?.url !== url || before.wire.join('\n') !== wire.join('\n');
}

function missingHop(hops: readonly Hop[], response: Sending['response']): string | null {
  const last = hops.at(-1);
  const target = last?.redirectUrl ?? null;
  if (target !== null) return `The request to ${target}, where this was redirected, was not observed.`;
  const isLast = response === null || response.status === last?.answer?.status;
  return isLast ? null : 'The answer came from a later request, after a redirect, which was not observed.';
}

/** Whether the draft is still what was sent; Sending holds the draft as it was. */
function isSameRequest(sent: PlaygroundRequest, draft: PlaygroundRequest): boolean {
  return JSON.stringify(sent) === JSON.stringify(draft);
}

/** Whether it ended before anything was handed to the browser: a refusal, a permission that is missing. */
function neverLeft({ phase, wire }: Sending): boolean {
  return phase === 'done' && wire === 'waiting';
}

function curlOptions(authorization: string | null, draft: PlaygroundRequest): string | null {
  const variables = variablesOf(draft.provider);
  if (authorization === null || variables === null) return null;
  const { basic, oddities } = readAuthorization(authorization);
  const plainBasic = basic !== null && oddities.length === 0;
  return plainBasic ? `curl -u "$${variables.key}:"` : `curl --header "Authorization: $${variables.authorization}"`;
}
