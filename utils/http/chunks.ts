import type { BodyFile, FileSlice } from './request-body.ts';

/** A file is sent in pieces of this many bytes, the last of which may be smaller. */
export function countChunks({ size }: BodyFile, chunkSize: number): number {
  return Math.max(1, Math.ceil(size / chunkSize));
}

/** The piece of a file that counts `index` from 0. */
export function chunkOf(file: BodyFile, chunkSize: number, index: number): FileSlice {
  return { file, start: index * chunkSize, end: Math.min(file.size, (index + 1) * chunkSize) };
}

/** `Content-Range` of a piece (RFC 9110 section 14.4): the last byte is included. */
export function contentRange({ file, start, end }: FileSlice): string {
  return `bytes ${start}-${end - 1}/${file.size}`;
}

/** How often a piece of a file sets out before its upload ends. */
export const mostAttempts = 4;
