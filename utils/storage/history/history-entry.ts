import * as v from 'valibot';
import { sendingSchema } from '@/utils/sending/sending.ts';

/** A send that has ended, without its bodies and without a secret. */
export const historyEntrySchema = v.object({
  version: v.literal(1),
  id: v.string(),
  /** Milliseconds since the epoch. */
  at: v.number(),
  /** As the panel showed it; its bodies are empty, and stand in a record of their own. */
  sending: sendingSchema,
  /** What was left out or cut, in sentences. */
  notes: v.array(v.string()),
  /** How much it weighs with its bodies. */
  bytes: v.number(),
});
export type HistoryEntry = v.InferOutput<typeof historyEntrySchema>;

/** The bodies of an entry, apart from it: a list of entries is read often and shows none. */
export const historyBodiesSchema = v.object({
  id: v.string(),
  request: v.string(),
  response: v.custom<Uint8Array>((value) => value instanceof Uint8Array),
});
export type HistoryBodies = v.InferOutput<typeof historyBodiesSchema>;

/** The entry as a send, with its bodies, to be shown as one. */
export function entryAsSending({ sending }: HistoryEntry, bodies: HistoryBodies | null): HistoryEntry['sending'] {
  const { request, response } = bodies ?? { request: '', response: new Uint8Array() };
  return {
    ...sending,
    body: sending.body === bodyMark ? request : '',
    request: { ...sending.request, body: request },
    response: sending.response === null ? null : { ...sending.response, body: response },
  };
}

/** Stands in an entry for a body that was sent: with GET one may be composed, and is not sent. */
export const bodyMark = 'sent';
