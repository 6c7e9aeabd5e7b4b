import * as v from 'valibot';
import type { Body, HttpExchange } from '@/utils/http/exchange.ts';
import type { HeaderFields } from '@/utils/http/headers.ts';

/** What HAR 1.2 asks for, with whatever else there is. */
const namedValues = v.array(v.looseObject({ name: v.string(), value: v.string() }));
const url = v.pipe(
  v.string(),
  v.check((text) => URL.canParse(text)),
);
const base64 = v.pipe(v.string(), v.base64());

const harEntry = v.looseObject({
  startedDateTime: v.pipe(v.string(), v.isoTimestamp()),
  time: v.number(),
  request: v.looseObject({
    method: v.string(),
    url,
    httpVersion: v.string(),
    cookies: namedValues,
    headers: namedValues,
    queryString: namedValues,
    postData: v.optional(v.looseObject({ mimeType: v.string(), text: v.string() })),
    headersSize: v.number(),
    bodySize: v.number(),
  }),
  response: v.looseObject({
    status: v.number(),
    statusText: v.string(),
    httpVersion: v.string(),
    cookies: namedValues,
    headers: namedValues,
    content: v.union([
      v.looseObject({ size: v.number(), mimeType: v.string(), text: base64, encoding: v.literal('base64') }),
      v.looseObject({ size: v.number(), mimeType: v.string(), encoding: v.optional(v.never()) }),
    ]),
    redirectURL: v.string(),
    headersSize: v.number(),
    bodySize: v.number(),
  }),
  cache: v.looseObject({}),
  timings: v.looseObject({ send: v.number(), wait: v.number(), receive: v.number() }),
  _webSocketMessages: v.optional(
    v.array(
      v.variant('opcode', [
        v.looseObject({ opcode: v.literal(1), data: v.string() }),
        v.looseObject({ opcode: v.literal(2), data: base64 }),
      ]),
    ),
  ),
});

export const harSchema = v.object({
  log: v.looseObject({
    version: v.literal('1.2'),
    creator: v.looseObject({ name: v.string(), version: v.string() }),
    entries: v.array(harEntry),
  }),
});
export type Har = v.InferOutput<typeof harSchema>;

/** A HAR of exchanges, as Chrome writes it. */
export function harOf(exchanges: readonly HttpExchange[]): Har {
  const creator = { name: 'WebInspector', version: '537.36' };
  return { log: { version: '1.2', creator, entries: exchanges.map(entryOf) } };
}

function entryOf({ request, response, webSocketMessages }: HttpExchange): Har['log']['entries'][number] {
  const parameters = URL.canParse(request.url) ? [...new URL(request.url).searchParams] : [];
  const shared = { httpVersion: 'http/2.0', cookies: [], headersSize: -1, bodySize: -1 };
  return {
    startedDateTime: new Date(0).toISOString(),
    time: 1,
    request: {
      ...shared,
      method: request.method,
      url: request.url,
      headers: toHar(request.headers),
      queryString: parameters.map(([name, value]) => ({ name, value })),
      ...postDataOf(request.body, request.headers),
    },
    response: {
      ...shared,
      status: response?.status ?? 0,
      statusText: response?.statusText ?? '',
      headers: toHar(response?.headers ?? []),
      content: { size: 0, mimeType: mimeTypeOf(response?.headers ?? []), ...contentOf(response?.body) },
      redirectURL: '',
    },
    cache: {},
    timings: { send: 0, wait: 1, receive: 0 },
    _initiator: { type: 'script', stack: { callFrames: [] } },
    _webSocketMessages: webSocketMessages.map(({ direction, body }) => ({
      type: direction === 'sent' ? 'send' : 'receive',
      time: 0,
      ...(body.kind === 'text'
        ? { opcode: 1 as const, data: body.text }
        : { opcode: 2 as const, data: base64Of(body) }),
    })),
  };
}

function toHar(headers: HeaderFields) {
  return headers.map(([name, value]) => ({ name, value }));
}

function mimeTypeOf(headers: HeaderFields): string {
  return headers.find(([name]) => name.toLowerCase() === 'content-type')?.[1] ?? '';
}

/** Bytes as one character each. */
function postDataOf(body: Body, headers: HeaderFields) {
  if (body.kind !== 'text' && body.kind !== 'bytes') return {};
  const text = body.kind === 'text' ? body.text : Buffer.from(body.bytes).toString('latin1');
  return { postData: { mimeType: mimeTypeOf(headers), text } };
}

function contentOf(body: Body | undefined) {
  if (body?.kind === 'text') return { text: body.text };
  return body?.kind === 'bytes' ? { text: base64Of(body), encoding: 'base64' as const } : {};
}

function base64Of(body: Body): string {
  return body.kind === 'bytes' ? Buffer.from(body.bytes).toString('base64') : '';
}
