import * as v from 'valibot';
import { decodeText } from '@/utils/encoding/text.ts';
import { readRateLimit } from '@/utils/http/rate-limit.ts';
import { type BodyFile, filesOf } from '@/utils/http/request-body.ts';
import type { Piece } from './prepare-body.ts';
import type { PreparedSend } from './prepare-send.ts';
import type { Failure, Sending, Upload } from './sending.ts';

/** How far an upload is when this request sets out, for the first time or again; null for a body without a file. */
export function uploadUnderway({ pieces, piece }: PreparedSend, attempt = 1): Upload | null {
  const fresh = { waitsUntil: null, attempt, resumable: false };
  if (piece !== null) {
    const { slice, index, count } = piece;
    return { total: slice.file.size, sent: slice.start, pieces: count, piece: index + 1, ...fresh };
  }
  const files = filesOf(pieces);
  return files.length === 0 ? null : { total: sum(files), sent: null, pieces: 1, piece: 1, ...fresh };
}

function sum(files: readonly BodyFile[]): number {
  return files.reduce((total, { size }) => total + size, 0);
}

type Next =
  | { readonly kind: 'more'; readonly piece: Piece }
  /** The same piece again: the API allows so many requests in a minute. */
  | { readonly kind: 'again'; readonly seconds: number }
  /** The same piece again, as the network did not carry it. */
  | { readonly kind: 'retry' }
  | { readonly kind: 'end' }
  | { readonly kind: 'broken'; readonly failure: Failure };

/** An API that lets nothing pass after a minute will not do so later. */
const longestWait = 60;

/** The failures that pass by themselves. */
const passing = ['timed-out', 'offline', 'refused', 'cut-off', 'unreachable', 'dns'];

/** Milliseconds before a piece sets out again, longer each time. */
export function pauseBefore(attempt: number): number {
  return 250 * 2 ** (attempt - 1);
}

/** What follows the answer to a piece: the next one, the same again, or the end where it was the last or was not taken. */
export function nextPiece(
  { piece: sent }: Pick<PreparedSend, 'piece'>,
  { index, repeated }: Piece,
  { response, failure }: Pick<Sending, 'response' | 'failure'>,
): Next {
  if (sent !== null && failure === null && response?.status === 429) {
    const { secondsLeft } = readRateLimit(response.headers);
    if (secondsLeft !== null && secondsLeft <= longestWait) return { kind: 'again', seconds: secondsLeft };
  }
  if (sent !== null && failure !== null && passing.includes(failure.kind) && isRepeatable(sent))
    return { kind: 'retry' };
  const taken = failure === null && response !== null && response.status >= 200 && response.status < 300;
  if (sent === null || !taken || index + 1 === sent.count) return { kind: 'end' };
  const { repeats } = sent;
  const value = repeats === null ? null : (repeated ?? readMember(response.body, repeats));
  if (value !== null || repeats === null) return { kind: 'more', piece: { index: index + 1, repeated: value } };
  const sentence = `The answer to the first of ${sent.count} pieces has no “${repeats}”, which the others have to repeat, so they were not sent.`;
  return { kind: 'broken', failure: { kind: 'refused', title: 'Upload ended', sentence } };
}

/** A piece that arrived, though its answer did not, may go out again: it says where its bytes belong. Not so where it makes the video. */
function isRepeatable({ index, repeats }: NonNullable<PreparedSend['piece']>): boolean {
  return index > 0 || repeats === null;
}

/** Whether an upload that ended with this can go on where it was: not where the server refused the piece. */
export function isResumable(
  { piece: sent }: Pick<PreparedSend, 'piece'>,
  { response, failure }: Pick<Sending, 'response' | 'failure'>,
): boolean {
  if (sent === null || sent.index === 0) return false;
  return failure !== null || response === null || response.status >= 500 || response.status === 429;
}

function readMember(body: Uint8Array, name: string): string | null {
  const schema = v.pipe(v.string(), v.parseJson(), v.looseObject({ [name]: v.string() }));
  const answer = v.safeParse(schema, decodeText(body));
  return answer.success ? (answer.output[name] ?? null) : null;
}
