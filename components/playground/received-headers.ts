import type { HeaderFields } from '@/utils/http/headers.ts';
import type { Hop } from '@/utils/sending/hop.ts';
import type { Sending } from '@/utils/sending/sending.ts';

export interface ReceivedHeaders {
  readonly fields: HeaderFields;
  /** What is not true of the list, or null. */
  readonly note: string | null;
}

/** The response headers as received when the browser reported them, else as fetch gives them. */
export function receivedHeaders(sending: Sending): ReceivedHeaders {
  const answer = observedAnswer(sending);
  const { response } = sending;
  if (answer !== null) return { fields: answer.headers, note: null };
  if (response === null) return { fields: [], note: 'No headers were received.' };
  return {
    fields: response.headers,
    note: 'The browser did not report these as received: names are in lower case, duplicates are joined and Set-Cookie is hidden.',
  };
}

/** The answer of the last request, or null when the response came from beyond a redirect that was not observed. */
export function observedAnswer({ hops, response }: Pick<Sending, 'hops' | 'response'>): Hop['answer'] {
  const last = hops.at(-1);
  if (last === undefined || (response !== null && last.redirectUrl !== null)) return null;
  // The report of a redirect is lost when the background stops right before it.
  return response !== null && response.status !== last.answer?.status ? null : last.answer;
}
