import { expect, test } from 'vitest';
import { chunkOf } from '@/utils/http/chunks.ts';
import { firstPiece } from './prepare-body.ts';
import { prepareSend } from './prepare-send.ts';
import { makeRequest } from './sending.fixture.ts';
import { isResumable, nextPiece, uploadUnderway } from './upload-pieces.ts';

const file = { id: 'f1', name: 'a.mp4', size: 10, type: '' };
const pieceOf = (index: number, repeats: string | null = 'videoId') => ({
  piece: { slice: chunkOf(file, 4, index), index, count: 3, repeats },
});
const answered = (status: number, body: string) => ({
  failure: null,
  response: { status, headers: [], body: new TextEncoder().encode(body) },
});
const limited = (seconds: string) => ({
  failure: null,
  response: { status: 429, headers: [['X-RateLimit-Retry-After', seconds]] as const, body: new Uint8Array() },
});
const failed = (kind: string) => ({ response: null, failure: { kind, title: '', sentence: '' } });
const video = '{"videoId":"vi1"}';

test.each([
  ['taken', pieceOf(0), firstPiece, answered(201, video), { kind: 'more', piece: { index: 1, repeated: 'vi1' } }],
  [
    'nothing to repeat',
    pieceOf(0, null),
    firstPiece,
    answered(201, ''),
    { kind: 'more', piece: { index: 1, repeated: null } },
  ],
  [
    'what is known stays',
    pieceOf(1),
    { index: 1, repeated: 'vi0' },
    answered(201, video),
    { kind: 'more', piece: { index: 2, repeated: 'vi0' } },
  ],
  ['the last', pieceOf(2), { index: 2, repeated: 'vi1' }, answered(201, video), { kind: 'end' }],
  ['refused', pieceOf(0), firstPiece, answered(400, video), { kind: 'end' }],
  ['too early', pieceOf(0), firstPiece, limited('7'), { kind: 'again', seconds: 7 }],
  ['too early, and it is not said when not', pieceOf(0), firstPiece, limited('soon'), { kind: 'end' }],
  ['much too early', pieceOf(0), firstPiece, limited('61'), { kind: 'end' }],
  ['whole and too early', { piece: null }, firstPiece, limited('7'), { kind: 'end' }],
  ['redirected', pieceOf(0), firstPiece, answered(302, video), { kind: 'end' }],
  ['whole', { piece: null }, firstPiece, answered(201, video), { kind: 'end' }],
  ['cut off', pieceOf(1), { index: 1, repeated: 'vi0' }, failed('cut-off'), { kind: 'retry' }],
  ['offline, to a video that is there', pieceOf(0, null), firstPiece, failed('offline'), { kind: 'retry' }],
  // It may have made a video, and would make another.
  ['cut off, the first of a new video', pieceOf(0), firstPiece, failed('cut-off'), { kind: 'end' }],
  ['no secure connection', pieceOf(1), { index: 1, repeated: 'vi0' }, failed('tls'), { kind: 'end' }],
  ['a file that has changed', pieceOf(1), { index: 1, repeated: 'vi0' }, failed('file'), { kind: 'end' }],
  ['whole and cut off', { piece: null }, firstPiece, failed('cut-off'), { kind: 'end' }],
  [
    'cancelled',
    pieceOf(1),
    firstPiece,
    { response: null, failure: { kind: 'cancelled', title: '', sentence: '' } },
    { kind: 'end' },
  ],
  [
    'no id',
    pieceOf(0),
    firstPiece,
    answered(201, '{"videoId":1}'),
    { kind: 'broken', failure: { sentence: expect.stringContaining('no “videoId”') } },
  ],
  ['no JSON', pieceOf(0), firstPiece, answered(201, 'OK'), { kind: 'broken' }],
])('%s', (_name, prepared, piece, end, next) => {
  expect(nextPiece(prepared, piece, end)).toMatchObject(next);
});

test.each([
  [
    { bodyKind: 'file', file } as const,
    { total: 10, sent: null, pieces: 1, piece: 1, waitsUntil: null, attempt: 1, resumable: false },
  ],
  [{ body: '{}' }, null],
])('%j is underway as %j', (rest, upload) => {
  const result = prepareSend(makeRequest({ method: 'POST', ...rest }), [], { files: ['f1'] });
  expect(result.ok && uploadUnderway(result.prepared)).toEqual(upload);
});

test('of pieces, what was taken is known', () => {
  const result = prepareSend(makeRequest(), []);
  const upload = result.ok && uploadUnderway({ ...result.prepared, ...pieceOf(2) });
  expect(upload).toMatchObject({ total: 10, sent: 8, pieces: 3, piece: 3, waitsUntil: null, attempt: 1 });
});

test.each([
  ['cut off', pieceOf(1), failed('cut-off'), true],
  ['cancelled', pieceOf(1), failed('cancelled'), true],
  ['an error of the server', pieceOf(2), answered(503, ''), true],
  ['too many requests', pieceOf(2), limited('61'), true],
  ['refused', pieceOf(2), answered(400, ''), false],
  ['taken', pieceOf(2), answered(201, video), false],
  ['the first', pieceOf(0), failed('cut-off'), false],
  ['whole', { piece: null }, failed('cut-off'), false],
])('an upload that ended with a piece %s can be resumed: %#', (_name, prepared, end, expected) => {
  expect(isResumable(prepared, end)).toBe(expected);
});
