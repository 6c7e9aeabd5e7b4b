import * as v from 'valibot';
import { headerFieldsSchema } from '@/utils/http/header-fields-schema.ts';
import { bodyFileSchema, bodyKinds, bodyPartSchema } from '@/utils/http/request-body.ts';
import { environments } from '@/utils/providers/provider.ts';
import { hopSchema } from './hop.ts';
import { timingSchema } from './timing.ts';

/** What the playground asks for. */
export const playgroundRequestSchema = v.object({
  provider: v.string(),
  environment: v.picklist(environments),
  /** The base of a host of the user's own that stands for the environment, or null for the provider's host. */
  base: v.optional(v.nullable(v.string()), null),
  /** The stored key to send, or null for none. */
  keyId: v.nullable(v.string()),
  /** How the key goes out: as it is, or as an access token that is made from it. */
  scheme: v.optional(v.picklist(['Basic', 'Bearer']), 'Basic'),
  method: v.string(),
  /** Path with query; the host follows from the environment. */
  path: v.string(),
  headers: headerFieldsSchema,
  /** Sent as UTF-8, where the body is composed as text; empty for none. */
  body: v.string(),
  /** Which of the four below is sent; the others are kept for when the user comes back to them. */
  bodyKind: v.optional(v.picklist(bodyKinds), 'text'),
  /** `application/x-www-form-urlencoded`, in order. */
  fields: v.optional(headerFieldsSchema, []),
  /** `multipart/form-data`, in order. */
  parts: v.optional(v.pipe(v.array(bodyPartSchema), v.readonly()), []),
  /** The whole body, or null until it is chosen. */
  file: v.optional(v.nullable(bodyFileSchema), null),
  /** Bytes of a piece, where a file goes out in pieces with Content-Range; null for whole. */
  pieceSize: v.optional(v.nullable(v.pipe(v.number(), v.integer(), v.minValue(1))), null),
});
export type PlaygroundRequest = v.InferOutput<typeof playgroundRequestSchema>;

/** The body of a request that has none. */
export const noBody = {
  body: '',
  bodyKind: 'text',
  fields: [],
  parts: [],
  file: null,
  pieceSize: null,
} as const satisfies Partial<PlaygroundRequest>;

export const failureSchema = v.object({ kind: v.string(), title: v.string(), sentence: v.string() });

const responseSchema = v.object({
  status: v.number(),
  /** As fetch gives them: lower case, duplicates joined. The hops hold them as received, when observed. */
  headers: headerFieldsSchema,
  /** Decoded from Content-Encoding, as far as it came. */
  body: v.custom<Uint8Array>((value) => value instanceof Uint8Array),
});

/** A body that holds a file, on its way. */
const uploadSchema = v.object({
  /** Bytes of its files. */
  total: v.number(),
  /** Bytes in pieces that were answered; null for a body that goes out whole: the browser does not tell how much has gone. */
  sent: v.nullable(v.number()),
  /** How many pieces it goes out in, and which is on its way, from 1. */
  pieces: v.number(),
  piece: v.number(),
  /** Milliseconds since the epoch, when the piece is sent that came too early for the API's limit on requests, or that the network did not carry. */
  waitsUntil: v.nullable(v.number()),
  /** How often the piece has set out: more than once where the network failed under it. */
  attempt: v.optional(v.number(), 1),
  /** Whether it ended before the last piece was taken, and can go on with the one that was not. */
  resumable: v.optional(v.boolean(), false),
});
export type Upload = v.InferOutput<typeof uploadSchema>;

/** A playground request under way or done, as the panel shows it. */
export const sendingSchema = v.object({
  id: v.string(),
  phase: v.picklist(['sending', 'done']),
  /** Milliseconds since the epoch. */
  startedAt: v.number(),
  /** As the playground asked for it. */
  request: playgroundRequestSchema,
  keyLabel: v.nullable(v.string()),
  /** As intended: what was handed to fetch. */
  url: v.string(),
  headers: headerFieldsSchema,
  /** As a text to be read: files stand in it by their names. */
  body: v.string(),
  upload: v.optional(v.nullable(uploadSchema), null),
  authorization: v.nullable(v.string()),
  /** What became of an access token that was refused, in a sentence; null while none was. */
  renewal: v.optional(v.nullable(v.string()), null),
  hops: v.pipe(v.array(hopSchema), v.readonly()),
  /** `waiting` while the browser may still report; `missed` when it did not, so that nothing is called as sent. */
  wire: v.picklist(['waiting', 'observed', 'missed']),
  received: v.number(),
  response: v.nullable(responseSchema),
  failure: v.nullable(failureSchema),
  /** Milliseconds from the call of fetch to the response's headers, and to the end of its body. */
  headersAfter: v.nullable(v.number()),
  endedAfter: v.nullable(v.number()),
  /** Null until the end of a body that came whole, and where the browser does not tell. */
  timing: v.nullable(timingSchema),
});
export type Sending = v.InferOutput<typeof sendingSchema>;
export type Failure = v.InferOutput<typeof failureSchema>;
