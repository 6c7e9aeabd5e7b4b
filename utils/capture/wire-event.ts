import * as v from 'valibot';
import { headerFieldsSchema } from '@/utils/http/header-fields-schema.ts';

const common = {
  /** The browser's id of the request; redirect hops share it. */
  requestId: v.string(),
  /** Which send this belongs to, from the URL's fragment; null when a redirect brought a fragment of its own. */
  sendId: v.nullable(v.string()),
  url: v.string(),
  /** Milliseconds since the epoch, with fractions. */
  at: v.number(),
};

const answer = { status: v.number(), statusLine: v.string(), headers: headerFieldsSchema };

/** What the browser reports of one of our own requests on its way. */
export const wireEventSchema = v.variant('type', [
  v.object({ type: v.literal('sent'), ...common, method: v.string(), headers: headerFieldsSchema }),
  v.object({ type: v.literal('answered'), ...common, ...answer }),
  v.object({ type: v.literal('redirected'), ...common, ...answer, redirectUrl: v.string() }),
  v.object({ type: v.literal('completed'), ...common, fromCache: v.boolean() }),
  v.object({ type: v.literal('failed'), ...common, error: v.string() }),
]);

export type WireEvent = v.InferOutput<typeof wireEventSchema>;
