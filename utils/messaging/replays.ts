import * as v from 'valibot';
import { sendingSchema } from '@/utils/sending/sending.ts';

/** A request of the page with its answer, as if the playground had sent it, without its secrets; or why it cannot be given. */
export const replaySchema = v.variant('kind', [
  v.object({ kind: v.literal('given'), sending: sendingSchema, notes: v.array(v.string()) }),
  v.object({ kind: v.literal('refused'), message: v.string() }),
]);
export type Replay = v.InferOutput<typeof replaySchema>;
