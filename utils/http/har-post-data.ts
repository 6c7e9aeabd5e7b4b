import * as v from 'valibot';
import type { Body } from './exchange.ts';
import { type HeaderFields, headerValue } from './headers.ts';
import { parseMediaType } from './media-type.ts';

const postDataSchema = v.object({
  mimeType: v.optional(v.string(), ''),
  text: v.nullish(v.string()),
  params: v.optional(v.array(v.object({ name: v.string(), value: v.optional(v.string(), '') })), []),
});

/**
 * The request body of a HAR entry (HAR 1.2, `postData`). Browsers leave a streamed body out without saying so: it is
 * recognised by its headers. `answered` says that a response came, so that the headers are those that were really sent.
 */
export function readPostData(postData: unknown, method: string, headers: HeaderFields, answered: boolean): Body {
  const parsed = v.safeParse(postDataSchema, postData);
  if (!parsed.success) {
    if (postData != null) return { kind: 'absent', reason: 'unavailable' };
    return isBodyMissing(method, headers, answered) ? { kind: 'absent', reason: 'stream' } : { kind: 'none' };
  }
  const { mimeType, text, params } = parsed.output;
  if (text != null && text !== '')
    return isCutShort(text, headers) ? { kind: 'text', text, incomplete: true } : { kind: 'text', text };
  if (params.length === 0)
    return contentLength(headers) > 0 ? { kind: 'absent', reason: 'unavailable' } : { kind: 'none' };
  const isForm = parseMediaType(mimeType)?.essence === 'application/x-www-form-urlencoded';
  if (!isForm) return { kind: 'absent', reason: 'unavailable' };
  return { kind: 'text', text: new URLSearchParams(params.map(({ name, value }) => [name, value])).toString() };
}

/** Bytes that are no text come as one character each, which UTF-8 makes longer: only what is missing makes it too short. */
function isCutShort(text: string, headers: HeaderFields): boolean {
  const length = contentLength(headers);
  return text.length < length && new TextEncoder().encode(text).length < length;
}

function contentLength(headers: HeaderFields): number {
  return Number(headerValue(headers, 'Content-Length') ?? 0);
}

/** POST and PUT without a body carry `Content-Length: 0` (Fetch standard, HTTP-network-or-cache fetch), so its absence tells. */
function isBodyMissing(method: string, headers: HeaderFields, answered: boolean): boolean {
  if (/^(?:GET|HEAD)$/i.test(method)) return false;
  const length = headerValue(headers, 'Content-Length');
  if (length !== null) return Number(length) > 0;
  const announced = ['Transfer-Encoding', 'Content-Type'].some((name) => headerValue(headers, name) !== null);
  return announced || (answered && /^(?:POST|PUT)$/i.test(method));
}
