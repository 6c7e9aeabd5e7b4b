import { type BodyPieces, describePieces, type FileSlice } from './request-body.ts';

/** One part of a multipart body that is ready to go out. */
export interface MultipartPart {
  readonly name: string;
  readonly content: string | FileSlice;
  /** Null for none, which means text (RFC 7578 section 4.4). */
  readonly contentType: string | null;
}

/** A boundary as RFC 2046 section 5.1.1 allows it. */
export function isBoundary(text: string): boolean {
  return /^[\w'()+,\-./:=? ]{0,69}[\w'()+,\-./:=?]$/.test(text);
}

/**
 * A boundary that stands in no text of the parts. In the bytes of a file it cannot be looked for: `seed`, which is
 * random where there are files, keeps it out of them.
 */
export function chooseBoundary(parts: readonly MultipartPart[], seed: string): string {
  const texts = parts.map(({ name, content, contentType }) => `${name}${describePieces([content])}${contentType}`);
  let boundary = `authlens-${seed}`;
  while (texts.some((text) => text.includes(boundary))) boundary += '-';
  return boundary;
}

/** The pieces of a `multipart/form-data` body (RFC 7578), names escaped as browsers do (HTML standard, section 4.10.21.8). */
export function encodeMultipart(parts: readonly MultipartPart[], boundary: string): BodyPieces {
  const pieces = parts.flatMap((part) => [partHead(part, boundary), part.content, '\r\n']);
  return [...pieces, `--${boundary}--\r\n`];
}

function partHead({ name, content, contentType }: MultipartPart, boundary: string): string {
  const fileName = typeof content === 'string' ? '' : `; filename="${escapeName(content.file.name)}"`;
  const type = contentType === null ? '' : `Content-Type: ${contentType}\r\n`;
  return `--${boundary}\r\nContent-Disposition: form-data; name="${escapeName(name)}"${fileName}\r\n${type}\r\n`;
}

function escapeName(name: string): string {
  return name.replace(/\r\n?|\n/g, '%0D%0A').replaceAll('"', '%22');
}
