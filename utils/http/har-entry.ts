import * as v from 'valibot';
import type { AbsentReason, Body, HttpExchange, HttpResponse } from './exchange.ts';
import { readInitiator } from './har-initiator.ts';
import { countMessages, fromBase64, readEvents, readWebSocketMessages } from './har-messages.ts';
import { readPostData } from './har-post-data.ts';
import type { HeaderFields } from './headers.ts';

/**
 * A response body as `getContent` gives it, why it could not be had, that it is still to come, or null when the browser
 * gave none.
 */
export type HarContent =
  | { readonly text: string; readonly encoding: string }
  | { readonly absent: AbsentReason }
  | 'to-come'
  | null;

export interface HarContext {
  /** Counts from 0 in the order of capture. */
  readonly index: number;
  /** The URL of each page by its HAR id (`pageref`). */
  readonly pageUrls: ReadonlyMap<string, string>;
  readonly content: HarContent;
  /** How many messages of the WebSocket, or events of the EventSource, were given before; 0 unless told. */
  readonly messagesGiven?: number;
}

export type HarConversion =
  /** `messages` counts those of the WebSocket, or the events of the EventSource, for `messagesGiven` the next time. */
  | { readonly ok: true; readonly exchange: HttpExchange; readonly messages: number }
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
  _resourceType: v.nullish(v.string()),
  _webSocketMessages: v.optional(v.unknown()),
  _eventSourceMessages: v.optional(v.unknown()),
});
type Entry = v.InferOutput<typeof entrySchema>;

/** Converts one entry of `devtools.network` or of a HAR file, HAR 1.2 with Chrome's `_initiator`, to an exchange. The entry is untrusted. */
export function exchangeFromHarEntry(entry: unknown, context: HarContext): HarConversion {
  const parsed = v.safeParse(entrySchema, entry);
  if (!parsed.success) return { ok: false, message: describeIssue(parsed.issues[0], context.index) };
  const { startedDateTime, pageref, request, response, _initiator, _resourceType, ...lists } = parsed.output;
  const { index, content, pageUrls, messagesGiven = 0 } = context;
  const headers = toFields(request.headers);
  const answered = (response?.status ?? 0) > 0;
  const exchange = {
    index,
    startedAt: startedDateTime,
    pageUrl: pageref === undefined ? null : (pageUrls.get(pageref) ?? null),
    request: {
      // Chrome leaves it empty until the handshake of a WebSocket, which is a GET (RFC 6455 section 4.1).
      method: request.method === '' ? 'GET' : request.method,
      url: request.url,
      headers,
      body: readPostData(request.postData, request.method, headers, answered),
    },
    response: toResponse(response, toBody(content, response?.content.size ?? 0, lists, messagesGiven)),
    initiator: readInitiator(_initiator, _resourceType ?? null),
    webSocketMessages: readWebSocketMessages(lists._webSocketMessages, messagesGiven),
  };
  const messages = countMessages(lists);
  return { ok: true, exchange, messages };
}

function describeIssue(issue: v.BaseIssue<unknown>, index: number): string {
  const path = v.getDotPath(issue) ?? 'it';
  return `Entry ${index} of the network log was left out: ${path} is ${issue.received === 'undefined' ? 'missing' : 'not what HAR says it is'}.`;
}

function toFields(headers: readonly { name: string; value: string }[]): HeaderFields {
  return headers.map(({ name, value }) => [name, value] as const);
}

/** Status 0 without an error is a request that is still under way. */
function toResponse(response: Entry['response'], body: Body): HttpResponse | null {
  if (response == null || (response.status === 0 && !response._error)) return null;
  const { status, statusText, headers, _error: error } = response;
  return { status, statusText, headers: toFields(headers), body, ...(error ? { error } : {}) };
}

/** Chrome gives empty text also for a body that it has thrown away, and only its size tells. */
function toBody(
  content: HarContent,
  size: number,
  { _eventSourceMessages }: Pick<Entry, '_eventSourceMessages'>,
  eventsGiven: number,
): Body {
  const given = content === 'to-come' ? null : content;
  if (given !== null && 'text' in given && given.text !== '')
    return given.encoding === 'base64' ? fromBase64(given.text) : { kind: 'text', text: given.text };
  const events = readEvents(_eventSourceMessages, eventsGiven);
  if (events !== '') return { kind: 'text', text: events };
  if (given !== null && 'absent' in given) return { kind: 'absent', reason: given.absent };
  const isWhole = content === 'to-come' || size === 0 || countMessages({ _eventSourceMessages }) > 0;
  return isWhole ? { kind: 'none' } : { kind: 'absent', reason: 'unavailable' };
}
