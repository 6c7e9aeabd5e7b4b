import { deflateSync, gzipSync, zlibSync } from 'fflate';
import { base64ToUint8Array, uint8ArrayToBase64 } from 'uint8array-extras';
import { compressionOf, inflate } from '@/utils/encoding/inflate.ts';
import type { Locate } from './replace-secrets.ts';
import { secretMark } from './secret-mark.ts';

type SanitizeText = (text: string) => string;

/** Compressed data in compressed data, and so on: deeper than this it is no body of an API. */
const mostLayers = 4;

/** A base64 body with every key in its bytes replaced, compressed or not; valid base64. Null when `text` is no base64. */
export function sanitizeBase64(text: string, sanitizeText: SanitizeText, locate: Locate): string | null {
  const bytes = decode(text);
  if (bytes === null) return null;
  const sanitized = sanitizeBytes(bytes, sanitizeText);
  const encoded = sanitized === bytes ? text : uint8ArrayToBase64(sanitized);
  // In a form that only the base64 shows, such as UTF-16.
  const [left] = locate(encoded);
  return left === undefined ? encoded : uint8ArrayToBase64(new TextEncoder().encode(secretMark(left)));
}

/**
 * A body that is compressed data, which browsers give as text of one character a byte, with every key in it replaced; null
 * when `text` is no such data, or holds nothing to replace.
 */
export function sanitizeBinaryText(text: string, sanitizeText: SanitizeText): string | null {
  const start = text.slice(0, 64);
  // oxlint-disable-next-line no-control-regex
  if (!/[\x80-\xff]/.test(start) || !/^[\0-\xff]*$/.test(start)) return null;
  const sanitized = sanitizeCompressed(toBytes(text), sanitizeText, 0);
  return sanitized === null ? null : oneCharacterAByte(sanitized);
}

function decode(base64: string): Uint8Array | null {
  try {
    return base64ToUint8Array(base64);
  } catch (error) {
    if (error instanceof DOMException) return null;
    throw error;
  }
}

/** The same bytes again when nothing was found. */
function sanitizeBytes(bytes: Uint8Array, sanitizeText: SanitizeText, layer = 0): Uint8Array {
  return sanitizeCompressed(bytes, sanitizeText, layer) ?? sanitizeTextBytes(bytes, sanitizeText);
}

const compressors = { gzip: (data: Uint8Array) => gzipSync(data, { mtime: 0 }), zlib: zlibSync, deflate: deflateSync };

/** Null when the bytes are not compressed, or hold nothing to replace. */
function sanitizeCompressed(bytes: Uint8Array, sanitizeText: SanitizeText, layer: number): Uint8Array | null {
  const format = compressionOf(bytes) ?? 'deflate';
  const inflated = inflate(bytes, format);
  // Two letters of a text can look like zlib, and any text like deflate; but nothing else looks like gzip.
  const isCertain = format === 'gzip';
  if (inflated === null) return isCertain ? leftOut('unreadable') : null;
  if (layer === mostLayers) return format === 'deflate' ? null : leftOut('compressed too many times');
  const sanitized = sanitizeBytes(inflated.bytes, sanitizeText, layer + 1);
  // What could not be inflated could not be looked at, and is left out.
  const isClean = sanitized === inflated.bytes && (inflated.complete || !isCertain);
  return isClean ? null : compressors[format](sanitized);
}

function leftOut(reason: string): Uint8Array {
  return new TextEncoder().encode(`[left out: ${reason}]`);
}

function sanitizeTextBytes(bytes: Uint8Array, sanitizeText: SanitizeText): Uint8Array {
  const utf8 = decodeUtf8(bytes);
  const text = utf8 ?? oneCharacterAByte(bytes);
  const sanitized = sanitizeText(text);
  if (sanitized === text) return bytes;
  return utf8 === null ? toBytes(sanitized) : new TextEncoder().encode(sanitized);
}

function decodeUtf8(bytes: Uint8Array): string | null {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    return null;
  }
}

function toBytes(text: string): Uint8Array {
  return Uint8Array.from(text, (character) => character.charCodeAt(0));
}

/** Not by a decoder: what the Encoding standard calls latin1 is windows-1252, which has no way back for every byte. */
function oneCharacterAByte(bytes: Uint8Array): string {
  const pieces: string[] = [];
  for (let start = 0; start < bytes.length; start += 8192)
    pieces.push(String.fromCharCode(...bytes.subarray(start, start + 8192)));
  return pieces.join('');
}
