import * as v from 'valibot';
import { decodeText } from '@/utils/encoding/text.ts';
import { type BodyFile, filesOf } from '@/utils/http/request-body.ts';
import type { Piece } from './prepare-body.ts';
import type { PreparedSend } from './prepare-send.ts';
import type { Failure, Sending, Upload } from './sending.ts';

/** How far an upload is when this request sets out; null for a body without a file. */
export function uploadUnderway({ pieces, piece }: PreparedSend): Upload | null {
  if (piece !== null) {
    const { slice, index, count } = piece;
    return { total: slice.file.size, sent: slice.start, pieces: count, piece: index + 1 };
  }
  const files = filesOf(pieces);
  return files.length === 0 ? null : { total: sum(files), sent: null, pieces: 1, piece: 1 };
}

function sum(files: readonly BodyFile[]): number {
  return files.reduce((total, { size }) => total + size, 0);
}

type Next =
  | { readonly kind: 'more'; readonly piece: Piece }
  | { readonly kind: 'end' }
  | { readonly kind: 'broken'; readonly failure: Failure };

/** What follows the answer to a piece: the next one, or the end where it was the last or was not taken. */
export function nextPiece(
  { piece: sent }: Pick<PreparedSend, 'piece'>,
  { index, repeated }: Piece,
  { response, failure }: Pick<Sending, 'response' | 'failure'>,
): Next {
  const taken = failure === null && response !== null && response.status >= 200 && response.status < 300;
  if (sent === null || !taken || index + 1 === sent.count) return { kind: 'end' };
  const { repeats } = sent;
  const value = repeats === null ? null : (repeated ?? readMember(response.body, repeats));
  if (value !== null || repeats === null) return { kind: 'more', piece: { index: index + 1, repeated: value } };
  const sentence = `The answer to the first of ${sent.count} pieces has no “${repeats}”, which the others have to repeat, so they were not sent.`;
  return { kind: 'broken', failure: { kind: 'refused', title: 'Upload ended', sentence } };
}

function readMember(body: Uint8Array, name: string): string | null {
  const schema = v.pipe(v.string(), v.parseJson(), v.looseObject({ [name]: v.string() }));
  const answer = v.safeParse(schema, decodeText(body));
  return answer.success ? (answer.output[name] ?? null) : null;
}
