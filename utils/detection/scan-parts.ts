import type { Body, HttpExchange } from '@/utils/http/exchange.ts';
import { type HeaderFields, headerValue } from '@/utils/http/headers.ts';
import type { Part } from './finding.ts';
import { PartText } from './part-text.ts';
import type { SkippedPart } from './scanner.ts';

/** Every text of the exchange that a credential can stand in. */
export function partTexts({ request, response, webSocketMessages }: HttpExchange): PartText[] {
  const texts = [new PartText('request.url', null, request.url, null, null)];
  addHeaders(texts, 'request.header', request.headers);
  addBody(texts, 'request.body', null, request.body, request.headers);
  if (response !== null) {
    addHeaders(texts, 'response.header', response.headers);
    addBody(texts, 'response.body', null, response.body, response.headers);
  }
  for (const { index, direction, body } of webSocketMessages)
    addBody(texts, `websocket.${direction}`, String(index), body, []);
  return texts;
}

/** The bodies of the exchange that are not there to be scanned. */
export function skippedParts({ request, response, webSocketMessages }: HttpExchange): SkippedPart[] {
  const skipped: SkippedPart[] = [];
  skipBody(skipped, 'request.body', request.body);
  if (response !== null) skipBody(skipped, 'response.body', response.body);
  for (const { direction, body } of webSocketMessages) skipBody(skipped, `websocket.${direction}`, body);
  return skipped;
}

function skipBody(skipped: SkippedPart[], part: Part, body: Body): void {
  if (body.kind === 'absent') skipped.push({ part, reason: body.reason });
  else if (body.kind === 'text' && body.incomplete) skipped.push({ part, reason: 'unavailable' });
}

function addHeaders(texts: PartText[], part: Part, headers: HeaderFields): void {
  // A name with a colon is a pseudo-header of HTTP/2, which repeats the URL (RFC 9113 section 8.3).
  for (const [name, text] of headers) if (!name.startsWith(':')) texts.push(new PartText(part, name, text, null, null));
}

function addBody(texts: PartText[], part: Part, name: string | null, body: Body, headers: HeaderFields): void {
  if (body.kind !== 'text' && body.kind !== 'bytes') return;
  const coding = headerValue(headers, 'Content-Encoding');
  if (body.kind === 'bytes') texts.push(new PartText(part, name, null, body.bytes, coding));
  else texts.push(new PartText(part, name, body.text, binaryBytes(body.text, coding), coding));
}

const looksBinary = /^[\0-\xff]*[\x80-\xff][\0-\xff]*$/;

/** Compressed data that the browser gives as text has one character a byte; null when the text is no such data. */
function binaryBytes(text: string, coding: string | null): Uint8Array | null {
  const mayBe = text.startsWith('\x1f\x8b') || text.startsWith('x') || coding === 'deflate';
  if (!mayBe || !looksBinary.test(text.slice(0, 64))) return null;
  return Uint8Array.from(text, (character) => character.charCodeAt(0) & 0xff);
}
