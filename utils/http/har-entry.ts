import { base64ToUint8Array } from 'uint8array-extras';
import * as v from 'valibot';
import type { AbsentReason, Body, HttpExchange, HttpResponse } from './exchange.ts';
import { readInitiator } from './har-initiator.ts';
import { readPostData } from './har-post-data.ts';
import type { HeaderFields } from './headers.ts';

/** A response body as `getContent` gives it, why it could not be had, or null when the browser gave none. */
export type HarContent =
  | { readonly text: string; readonly encoding: string }
  | { readonly absent: AbsentReason }
  | null;

export interface HarContext {
  /** Counts from 0 in the order of capture. */
  readonly index: number;
  /** The URL of each page by its HAR id (`pageref`). */
  readonly pageUrls: ReadonlyMap<string, string>;
  readonly content: HarContent;
}

export type HarConversion =
  | { readonly ok: true; readonly exchange: HttpExchange }
  /** A sentence that names the member at fault and repeats no value. */
  | { readonly ok: false; readonly message: string };

const headersSchema = v.optional(v.array(v.object({ name: v.string(), value: v.optional(v.string(), '') })), []);

const entrySchema = v.object({
  startedDateTime: v.pipe(v.string(), v.transform(Date.parse), v.finite()),
  pageref: v.optional(v.string()),
  request: v.object({ method: v.string(), url: v.string(), headers: headersSchema, postData: v.optional(v.unknown()) }),
  response: v.nullish(
    v.object({
      status: v.number(),
      statusText: v.optional(v.string(), ''),
      headers: headersSchema,
      content: v.optional(v.object({ size: v.optional(v.number(), 0) }), {}),
      _error: v.nullish(v.string()),
    }),
  ),
  _initiator: v.optional(v.unknown()),
  _resourceType: v.optional(v.string()),
});
type Entry = v.InferOutput<typeof entrySchema>;

/** Converts one entry of `devtools.network` or of a HAR file, HAR 1.2 with Chrome's `_initiator`, to an exchange. The entry is untrusted. */
export function exchangeFromHarEntry(entry: unknown, context: HarContext): HarConversion {
  const parsed = v.safeParse(entrySchema, entry);
  if (!parsed.success) return { ok: false, message: describeIssue(parsed.issues[0], context.index) };
  const { startedDateTime, pageref, request, response, _initiator, _resourceType } = parsed.output;
  const headers = toFields(request.headers);
  const answered = (response?.status ?? 0) > 0;
  const exchange = {
    index: context.index,
    startedAt: startedDateTime,
    pageUrl: pageref === undefined ? null : (context.pageUrls.get(pageref) ?? null),
    request: {
      method: request.method,
      url: request.url,
      headers,
      body: readPostData(request.postData, request.method, headers, answered),
    },
    response: toResponse(response, context.content),
    initiator: readInitiator(_initiator, _resourceType ?? null),
    webSocketMessages: [],
  };
  return { ok: true, exchange };
}

function describeIssue(issue: v.BaseIssue<unknown>, index: number): string {
  const path = v.getDotPath(issue) ?? 'it';
  return `Entry ${index} of the network log was left out: ${path} is ${issue.received === 'undefined' ? 'missing' : 'not what HAR says it is'}.`;
}

function toFields(headers: readonly { name: string; value: string }[]): HeaderFields {
  return headers.map(({ name, value }) => [name, value] as const);
}

/** Status 0 without an error is a request that is still under way. */
function toResponse(response: Entry['response'], content: HarContent): HttpResponse | null {
  if (response == null || (response.status === 0 && !response._error)) return null;
  const { status, statusText, headers } = response;
  return { status, statusText, headers: toFields(headers), body: toBody(content, response.content.size) };
}

/** Chrome gives empty text also for a body that it has thrown away, and only its size tells. */
function toBody(content: HarContent, size: number): Body {
  if (content !== null && 'absent' in content) return { kind: 'absent', reason: content.absent };
  if (content === null || content.text === '')
    return size > 0 ? { kind: 'absent', reason: 'unavailable' } : { kind: 'none' };
  if (content.encoding !== 'base64') return { kind: 'text', text: content.text };
  const bytes = decodeBase64(content.text);
  return bytes === null ? { kind: 'absent', reason: 'unavailable' } : { kind: 'bytes', bytes };
}

function decodeBase64(text: string): Uint8Array | null {
  try {
    return base64ToUint8Array(text);
  } catch (error) {
    if (error instanceof DOMException) return null;
    throw error;
  }
}
