import * as v from 'valibot';

/** An Authorization value that the page has sent, without the value: the newest request that carried it. */
export const pageAuthorizationSchema = v.object({
  /** The exchange's own. */
  index: v.number(),
  method: v.string(),
  /** Origin and path. */
  target: v.string(),
  /** Milliseconds since the epoch. */
  startedAt: v.number(),
});
export type PageAuthorization = v.InferOutput<typeof pageAuthorizationSchema>;
