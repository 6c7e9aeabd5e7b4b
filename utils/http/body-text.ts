import { parseMediaType } from './media-type.ts';

export type BodyText =
  | {
      readonly kind: 'text';
      /** Exactly what the bytes say: line ends and a byte order mark are kept. */
      readonly text: string;
      /** The encoding it was decoded with, by its name in the Encoding standard. */
      readonly encoding: string;
      /** A sentence when the encoding is not the one that Content-Type names, else null. */
      readonly note: string | null;
    }
  /** The reason completes "shown as bytes: …". */
  | { readonly kind: 'binary'; readonly reason: string };

/**
 * Decodes a body by its byte order mark, else by the charset of Content-Type, else as UTF-8 (Encoding standard, "decode"),
 * and says why when it is no text. Text in UTF-8 encodes back to the same bytes. Bytes are counted from 0, as in the hex view.
 */
export function readBodyText(bytes: Uint8Array, contentType: string | null): BodyText {
  const steps = decodeBody(bytes, contentType);
  for (;;) {
    const { done, value } = steps.next();
    if (done) return value;
  }
}

/** The same as `readBodyText`, with pauses, so that a long body can be decoded in slices. */
export function* decodeBody(bytes: Uint8Array, contentType: string | null): Generator<void, BodyText> {
  const { encoding, note } = chooseEncoding(bytes, parseMediaType(contentType)?.charset ?? null);
  const decoded: string[] = [];
  let control: string | null = null;
  for (const piece of decodePieces(bytes, encoding)) {
    if (piece === null)
      return { kind: 'binary', reason: `not valid ${displayName(encoding)}${failurePlace(bytes, encoding)}` };
    decoded.push(piece);
    control ??= findControl(piece);
    yield;
  }
  if (control !== null)
    return { kind: 'binary', reason: `it holds the control character ${control}, which text does not` };
  return { kind: 'text', text: decoded.join(''), encoding, note };
}

function chooseEncoding(bytes: Uint8Array, charset: string | null): { encoding: string; note: string | null } {
  const labelled = charset === null ? null : encodingOf(charset);
  const marked = markedEncoding(bytes);
  if (marked !== null) {
    const differs = labelled !== null && labelled !== marked;
    const note = `The byte order mark says ${displayName(marked)}, Content-Type says ${charset}; the mark counts.`;
    return { encoding: marked, note: differs ? note : null };
  }
  if (charset !== null && labelled === null)
    return { encoding: 'utf-8', note: `Content-Type names the unknown charset “${charset}”, so it is read as UTF-8.` };
  return { encoding: labelled ?? 'utf-8', note: null };
}

function markedEncoding([first, second, third]: Uint8Array): string | null {
  if (first === 0xef && second === 0xbb && third === 0xbf) return 'utf-8';
  if (first === 0xfe && second === 0xff) return 'utf-16be';
  if (first === 0xff && second === 0xfe) return 'utf-16le';
  return null;
}

/** The encoding that a label names, or null when the Encoding standard has none. */
function encodingOf(label: string): string | null {
  try {
    return new TextDecoder(label).encoding;
  } catch (error) {
    if (error instanceof RangeError) return null;
    throw error;
  }
}

/** So many bytes are decoded at a time. */
const pieceBytes = 128 * 1024;

/** The text in pieces, of which the last is null when the bytes are not valid. */
function* decodePieces(bytes: Uint8Array, encoding: string): Generator<string | null, void> {
  const decoder = new TextDecoder(encoding, { fatal: true, ignoreBOM: true });
  try {
    for (let at = 0; at < bytes.length; at += pieceBytes)
      yield decoder.decode(bytes.subarray(at, at + pieceBytes), { stream: true });
    yield decoder.decode();
  } catch (error) {
    if (!(error instanceof TypeError)) throw error;
    yield null;
  }
}

/** The first byte that no valid text could have there: looked for roughly, then byte by byte, as decoders do not tell. */
function failurePlace(bytes: Uint8Array, encoding: string): string {
  const rough = firstFailure(bytes, encoding, bytes.length);
  return rough === bytes.length ? ': it ends inside a character' : ` at byte ${firstFailure(bytes, encoding, rough)}`;
}

/** Where decoding fails when the bytes come in steps of 4096 up to `fineFrom` and then singly, or their length. */
function firstFailure(bytes: Uint8Array, encoding: string, fineFrom: number): number {
  const decoder = new TextDecoder(encoding, { fatal: true });
  let at = 0;
  while (at < bytes.length) {
    const end = at < fineFrom ? Math.min(at + 4096, fineFrom) : at + 1;
    if (!takes(decoder, bytes.subarray(at, end))) break;
    at = end;
  }
  return at;
}

function takes(decoder: TextDecoder, bytes: Uint8Array): boolean {
  try {
    decoder.decode(bytes, { stream: true });
    return true;
  } catch (error) {
    if (error instanceof TypeError) return false;
    throw error;
  }
}

/** The bytes that make a resource binary by the MIME Sniffing standard (section 3, "binary data byte"). */
function findControl(text: string): string | null {
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    const isText = code > 0x1f || code === 0x0a || code === 0x0d || code === 0x09 || code === 0x0c || code === 0x1b;
    if (!isText) return `U+${code.toString(16).toUpperCase().padStart(4, '0')}`;
  }
  return null;
}

function displayName(encoding: string): string {
  return encoding.startsWith('utf') ? encoding.toUpperCase() : encoding;
}
