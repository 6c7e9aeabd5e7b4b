import { type BodyText, decodeBody } from './body-text.ts';
import { checkJson } from './json-error.ts';
import { withoutMark } from './pretty-json.ts';

/** A body as what it is: text, which may be JSON, or bytes that are no text. */
export type OpenedBody =
  | (Extract<BodyText, { kind: 'text' }> & {
      /** Where the text stops being JSON, in a sentence that begins with line and column; null when it is JSON. */
      readonly jsonError: string | null;
    })
  | Extract<BodyText, { kind: 'binary' }>;

/** Decodes a body and finds out whether it is JSON, with pauses, so that a long one can be opened in slices. */
export function* openBody(bytes: Uint8Array, contentType: string | null): Generator<void, OpenedBody> {
  const body = yield* decodeBody(bytes, contentType);
  if (body.kind === 'binary') return body;
  const error = yield* checkJson(withoutMark(body.text));
  return { ...body, jsonError: error?.message ?? null };
}
