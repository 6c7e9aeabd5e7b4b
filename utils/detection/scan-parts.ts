import { decodeText } from '@/utils/encoding/text.ts';
import type { Body, HttpExchange } from '@/utils/http/exchange.ts';
import { type HeaderFields, headerValue } from '@/utils/http/headers.ts';
import { bodyFields, isJson } from './body-fields.ts';
import type { Field } from './field.ts';
import type { Part } from './finding.ts';
import { queryFields } from './form-fields.ts';
import { jsonMembers } from './json-members.ts';
import type { SkippedPart } from './scanner.ts';

/** One text of an exchange. */
export interface PartText {
  readonly part: Part;
  /** Of the header that the text is the value of, or the index of the message. */
  readonly name: string | null;
  /** Null for a body that the browser gave as text. */
  readonly bytes: Uint8Array | null;
  /** The named values inside the text. */
  readonly fields: () => Field[];
  readonly text: () => string;
  /** The content coding of a body that says one: `gzip`, `deflate`. */
  readonly coding: string | null;
}

/** Every text of the exchange that a credential can stand in. */
export function partTexts({ request, response, webSocketMessages }: HttpExchange): PartText[] {
  const texts = [
    plainText('request.url', null, request.url, () => queryFields(request.url)),
    ...headerTexts('request.header', request.headers),
  ];
  addBody(texts, 'request.body', null, request.body, bodyFields, headerValue(request.headers, 'Content-Encoding'));
  if (response !== null) {
    texts.push(...headerTexts('response.header', response.headers));
    // The browser has undone the content coding of a response before anybody sees it.
    addBody(texts, 'response.body', null, response.body, responseFields, null);
  }
  for (const { index, direction, body } of webSocketMessages)
    addBody(texts, `websocket.${direction}`, String(index), body, responseFields, null);
  return texts;
}

/** The bodies of the exchange that are not there to be scanned. */
export function skippedParts({ request, response, webSocketMessages }: HttpExchange): SkippedPart[] {
  const skipped: SkippedPart[] = [];
  skipBody(skipped, 'request.body', request.body);
  if (response !== null) skipBody(skipped, 'response.body', response.body);
  for (const { direction, body } of webSocketMessages) skipBody(skipped, `websocket.${direction}` as const, body);
  return skipped;
}

function skipBody(skipped: SkippedPart[], part: Part, body: Body): void {
  if (body.kind === 'absent') skipped.push({ part, reason: body.reason });
}

function responseFields(text: string): Field[] {
  return isJson(text) ? jsonMembers(text) : [];
}

function headerTexts(part: Part, headers: HeaderFields): PartText[] {
  // A name with a colon is a pseudo-header of HTTP/2, which repeats the URL (RFC 9113 section 8.3).
  const own = headers.filter(([name]) => !name.startsWith(':'));
  return own.map(([name, text]) => plainText(part, name, text, noFields));
}

function noFields(): Field[] {
  return [];
}

function plainText(part: Part, name: string | null, text: string, fields: () => Field[]): PartText {
  return {
    part,
    name,
    bytes: null,
    fields: fields === noFields ? noFields : once(fields),
    text: () => text,
    coding: null,
  };
}

function addBody(
  texts: PartText[],
  part: Part,
  name: string | null,
  body: Body,
  readFields: (text: string) => Field[],
  coding: string | null,
): void {
  if (body.kind !== 'text' && body.kind !== 'bytes') return;
  const bytes = body.kind === 'bytes' ? body.bytes : compressedBytes(body.text, coding);
  const text = body.kind === 'text' ? () => body.text : once(() => decodeText(body.bytes));
  texts.push({ part, name, bytes, fields: once(() => readFields(text())), text, coding });
}

/** Compressed data that the browser gives as text has one character a byte; null when the text is no such data. */
function compressedBytes(text: string, coding: string | null): Uint8Array | null {
  if (coding === null && !text.startsWith('\x1f\x8b') && !text.startsWith('x')) return null;
  // oxlint-disable-next-line no-control-regex
  if (!/^[\0-\xff]*$/.test(text.slice(0, 64)) || !/[\x80-\xff]/.test(text.slice(0, 64))) return null;
  return Uint8Array.from(text, (character) => character.charCodeAt(0) & 0xff);
}

function once<Result>(read: () => Result): () => Result {
  let known: { readonly result: Result } | null = null;
  return () => {
    known ??= { result: read() };
    return known.result;
  };
}
