import * as v from 'valibot';
import { maskBodyFields } from '@/utils/detection/named-secrets.ts';
import type { WatchedKey } from '@/utils/detection/scanner.ts';
import { createKeyRemover, type KeyRemover } from '@/utils/detection/take-out-keys.ts';
import { readBodyText } from '@/utils/http/body-text.ts';
import { headerValue } from '@/utils/http/headers.ts';
import { formatBytes } from '@/utils/http/sizes.ts';
import { type Sending, sendingSchema } from '@/utils/sending/sending.ts';
import type { HistoryBodies, HistoryEntry } from './history-entry.ts';
import { maskNamed, secretsOf } from './mask-sending.ts';

/** Of a response, the first bytes are kept. */
export const mostResponseBytes = 1_000_000;
/** A longer body of a request is left out: a part of it is nothing that could be sent again. */
export const mostRequestCharacters = 256_000;
/** How far beyond a cut is looked, so that a key at the edge is known as one. */
const margin = 64 * 1024;
/** Beside its bodies an entry weighs about this much at the least. */
const leastWeight = 1000;

export interface KnownKeys {
  readonly watched: readonly WatchedKey[];
  /** Of the installation. */
  readonly salt: Uint8Array;
}

export interface MadeEntry {
  readonly entry: HistoryEntry;
  readonly bodies: HistoryBodies;
}

/**
 * What history keeps of a send that has ended: everything but its secrets. Masked are the values of headers, members and
 * parameters that are called as credentials are; taken out are those values wherever else they stand, and every key that
 * is stored or watched, in whatever form. The result is looked through again: null when a key would stand in it.
 */
export function makeEntry(sending: Sending, { watched, salt }: KnownKeys): MadeEntry | null {
  const requestBody = keepRequestBody(sending.request.body);
  const answered = keepStart(sending.response?.body ?? new Uint8Array());
  const maskedRequest = maskBodyFields(requestBody.text);
  const maskedAnswer = maskAnswer(answered.bytes, headerValue(sending.response?.headers ?? [], 'Content-Type'));
  const remover = createKeyRemover(watched, salt, [
    ...secretsOf(sending),
    ...maskedRequest.secrets,
    ...maskedAnswer.secrets,
  ]);
  const request = keepFree(remover.text(maskedRequest.text), (text) => remover.isFree(text), '');
  const cleaned = firstBytes(remover.bytes(maskedAnswer.bytes), mostResponseBytes);
  const response = keepFree(cleaned, (bytes) => remover.isFreeBytes(bytes), new Uint8Array());
  const kept = withoutKeys(sending, remover);
  const notes = [
    ...requestBody.notes,
    ...answered.notes,
    ...(request.left
      ? ['The body of the request held a key that could not be taken out, so all of it was left out.']
      : []),
    ...(response.left
      ? ['The body of the answer held a key that could not be taken out, so all of it was left out.']
      : []),
  ];
  if (kept === null) return null;
  const text = JSON.stringify(kept);
  if (!remover.isFree(text)) return null;
  const bytes = leastWeight + text.length + request.value.length + response.value.byteLength;
  return {
    entry: { version: 1, id: sending.id, at: sending.startedAt, sending: kept, notes, bytes },
    bodies: { id: sending.id, request: request.value, response: response.value },
  };
}

function keepRequestBody(body: string) {
  if (body.length <= mostRequestCharacters) return { text: body, notes: [] };
  const most = formatBytes(mostRequestCharacters);
  return { text: '', notes: [`The body of the request is longer than the ${most} that are kept, so it was left out.`] };
}

function keepStart(body: Uint8Array) {
  if (body.byteLength <= mostResponseBytes) return { bytes: body, notes: [] };
  return {
    bytes: firstBytes(body, mostResponseBytes + margin),
    notes: [`Of the answer's ${formatBytes(body.byteLength)}, the first ${formatBytes(mostResponseBytes)} are kept.`],
  };
}

/** Masks named members where the body is UTF-8, as JSON is (RFC 8259 section 8.1); elsewhere their values are only gathered. */
function maskAnswer(bytes: Uint8Array, contentType: string | null) {
  const body = readBodyText(bytes, contentType);
  if (body.kind === 'binary') return { bytes, secrets: [] };
  const { text, secrets } = maskBodyFields(body.text);
  return { bytes: body.encoding === 'utf-8' && secrets.length > 0 ? new TextEncoder().encode(text) : bytes, secrets };
}

/** The first bytes, without half a character of UTF-8 at their end. */
function firstBytes(bytes: Uint8Array, most: number): Uint8Array {
  let end = Math.min(most, bytes.byteLength);
  while (end > most - 4 && end > 0 && ((bytes[end] ?? 0) & 0xc0) === 0x80) end -= 1;
  return bytes.slice(0, end);
}

function keepFree<Kept>(value: Kept, isFree: (value: Kept) => boolean, nothing: Kept): { value: Kept; left: boolean } {
  return isFree(value) ? { value, left: false } : { value: nothing, left: true };
}

const copySchema = v.looseObject({
  request: v.looseObject({}),
  response: v.nullable(v.looseObject({})),
});

/** Everything is looked through, also what is added to a send later; only what stands for a choice stays as it is. */
function withoutKeys(sending: Sending, remover: KeyRemover): Sending | null {
  const { response, ...rest } = maskNamed(sending);
  const headersAlone = response === null ? null : { status: response.status, headers: response.headers };
  const copy = v.safeParse(copySchema, remover.value({ ...rest, response: headersAlone }));
  if (!copy.success) return null;
  const { id, phase, wire } = rest;
  const { provider, environment, keyId, scheme, method } = rest.request;
  const kept = v.safeParse(sendingSchema, {
    ...copy.output,
    ...{ id, phase, wire },
    request: { ...copy.output.request, provider, environment, keyId, scheme, method },
    response: copy.output.response === null ? null : { ...copy.output.response, body: new Uint8Array() },
  });
  return kept.success ? kept.output : null;
}
