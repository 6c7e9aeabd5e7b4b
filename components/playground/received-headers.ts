import type { HeaderFields } from '@/utils/http/headers.ts';
import { observedAnswer } from '@/utils/http/observed-answer.ts';
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
