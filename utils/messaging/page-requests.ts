import * as v from 'valibot';

/** A request of the page, without anything in which a credential could stand. */
export const pageRequestSchema = v.object({
  /** The exchange's own. */
  index: v.number(),
  method: v.string(),
  /** Origin and path. */
  target: v.string(),
  status: v.number(),
  /** Milliseconds since the epoch. */
  startedAt: v.number(),
});
export type PageRequest = v.InferOutput<typeof pageRequestSchema>;
