import * as v from 'valibot';
import type { WireEvent } from '@/utils/capture/wire-event.ts';
import { headerFieldsSchema } from '@/utils/http/header-fields-schema.ts';

const answerSchema = v.object({ status: v.number(), statusLine: v.string(), headers: headerFieldsSchema });

/** One request of a send as the browser reported it, and its answer: a redirect makes several. */
export const hopSchema = v.object({
  url: v.string(),
  method: v.string(),
  /** Every header that the browser says it sent. It adds Host, Connection and the like later, and does not say so. */
  requestHeaders: headerFieldsSchema,
  answer: v.nullable(answerSchema),
  /** Where the answer redirected to. */
  redirectUrl: v.nullable(v.string()),
});
export type Hop = v.InferOutput<typeof hopSchema>;

/** What is known of a send on the wire so far. */
export interface WireLog {
  readonly requestId: string | null;
  readonly hops: readonly Hop[];
  /** Whether the browser has reported the end of the request, and the error that ended it (`net::ERR_…`, `NS_ERROR_…`). */
  readonly ended: boolean;
  readonly error: string | null;
}

export const emptyWireLog: WireLog = { requestId: null, hops: [], ended: false, error: null };

/** Whether an event belongs to the send with this id: by its mark, or by the request id once that is known. */
export function belongsToSend(event: WireEvent, sendId: string, log: WireLog): boolean {
  return event.sendId === sendId || (log.requestId !== null && event.requestId === log.requestId);
}

/** The log with one more event of the same send. */
export function addWireEvent(log: WireLog, event: WireEvent): WireLog {
  const known = { ...log, requestId: event.requestId };
  switch (event.type) {
    case 'sent': {
      const { url, method, headers } = event;
      return {
        ...known,
        hops: [...log.hops, { url, method, requestHeaders: headers, answer: null, redirectUrl: null }],
      };
    }
    case 'answered':
    case 'redirected': {
      const { status, statusLine, headers } = event;
      const redirectUrl = event.type === 'redirected' ? event.redirectUrl : null;
      const answer = { status, statusLine, headers };
      return {
        ...known,
        hops: answersLast(log.hops, event) ? changeLast(log.hops, { answer, redirectUrl }) : log.hops,
      };
    }
    case 'completed':
      return { ...known, ended: true };
    case 'failed':
      return { ...known, ended: true, error: event.error };
  }
}

/** An answer of a later request, whose own report was lost with the background, is not that of the one before it. */
function answersLast(hops: readonly Hop[], { url }: WireEvent): boolean {
  const last = hops.at(-1);
  return last !== undefined && last.url === url && last.redirectUrl === null;
}

function changeLast(hops: readonly Hop[], change: Partial<Hop>): readonly Hop[] {
  const last = hops.at(-1);
  return last === undefined ? hops : [...hops.slice(0, -1), { ...last, ...change }];
}
