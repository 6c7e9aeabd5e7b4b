import * as v from 'valibot';
import { diagnosisSchema } from '@/utils/auth/diagnosis/cause.ts';

/** A request of the page that a provider refused, and why. Holds nothing in which a credential could stand. */
export const refusalSchema = v.object({
  /** The exchange's own. */
  index: v.number(),
  method: v.string(),
  /** Origin and path. */
  target: v.string(),
  status: v.number(),
  /** Milliseconds since the epoch. */
  startedAt: v.number(),
  /** Whether it carried an Authorization header, which can be taken apart. */
  carried: v.boolean(),
  diagnosis: diagnosisSchema,
});
export type Refusal = v.InferOutput<typeof refusalSchema>;
