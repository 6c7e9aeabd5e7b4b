import { expect, test } from 'vitest';
import type { HeaderFields } from '@/utils/http/headers.ts';
import { type BodyFile, type BodyPart, describePieces } from '@/utils/http/request-body.ts';
import { firstPiece, type Piece, prepareBody } from './prepare-body.ts';
import { makeRequest } from './sending.fixture.ts';
import type { PlaygroundRequest } from './sending.ts';

const mebibyte = 1024 * 1024;
const small: BodyFile = { id: 'f1', name: 'a.mp4', size: 5, type: 'video/mp4' };
const untyped: BodyFile = { ...small, type: '' };
const large: BodyFile = { id: 'f2', name: 'large.mp4', size: 12 * mebibyte, type: 'video/mp4' };
const held = ['f1', 'f2'];

const filePart = (file: BodyFile | null, contentType = ''): BodyPart => ({
  kind: 'file',
  name: 'file',
  file,
  contentType,
});
const textPart = (name: string, value: string, contentType = ''): BodyPart => ({
  kind: 'text',
  name,
  value,
  contentType,
});

function prepare(rest: Partial<PlaygroundRequest>, piece: Piece = firstPiece) {
  return prepareBody(makeRequest({ method: 'POST', ...rest }), held, piece);
}

test.each<[string, Partial<PlaygroundRequest>, HeaderFields, unknown]>([
  ['text', { body: '{}' }, [['Content-Type', 'application/json']], ['{}']],
  ['text with a type of its own', { body: 'a', headers: [['content-type', 'text/vtt']] }, [], ['a']],
  ['no text', {}, [], []],
  [
    'a form',
    {
      bodyKind: 'form',
      fields: [
        ['a', 'é &'],
        ['a', ''],
      ],
    },
    [['Content-Type', 'application/x-www-form-urlencoded']],
    ['a=%C3%A9+%26&a='],
  ],
  ['an empty form', { bodyKind: 'form' }, [], []],
  ['a file', { bodyKind: 'file', file: small }, [['Content-Type', 'video/mp4']], [{ file: small, start: 0, end: 5 }]],
  [
    'a file that the browser does not know',
    { bodyKind: 'file', file: untyped },
    [['Content-Type', 'application/octet-stream']],
    [{ file: untyped, start: 0, end: 5 }],
  ],
  [
    'a file with a type of its own',
    { bodyKind: 'file', file: small, headers: [['Content-Type', 'a/b']] },
    [],
    [{ file: small, start: 0, end: 5 }],
  ],
  ['nothing with GET', { method: 'GET', bodyKind: 'file' }, [], []],
])('prepares %s', (_name, rest, headers, pieces) => {
  expect(prepare(rest)).toMatchObject({ ok: true, body: { headers, pieces, piece: null } });
});

test('the kinds that are not chosen are kept and not sent', () => {
  const all = { body: 'text', fields: [['a', 'b']] as const, parts: [textPart('p', 'q')], file: small };
  const sent = (['text', 'form', 'multipart', 'file'] as const).map((bodyKind) => {
    const result = prepare({ ...all, bodyKind });
    return result.ok ? describePieces(result.body.pieces) : result.message;
  });
  expect(sent).toEqual(['text', 'a=b', expect.stringMatching(/name="p"\r\n\r\nq\r\n/), '‹a.mp4, 5 bytes›']);
});

const multipart = { bodyKind: 'multipart', parts: [textPart('title', 'x'), filePart(small)] } as const;

test.each<[string, HeaderFields, string | null, RegExp | null]>([
  ['none', [], 'multipart/form-data; boundary=authlens-f1', null],
  [
    'one without boundary',
    [['content-type', 'multipart/form-data']],
    'multipart/form-data; boundary=authlens-f1',
    /^A boundary was added/,
  ],
  [
    'one that ends in ;',
    [['Content-Type', 'multipart/mixed; ']],
    'multipart/mixed; boundary=authlens-f1',
    /^A boundary was added/,
  ],
  ['one with boundary', [['Content-Type', 'multipart/form-data; boundary="my own"']], null, null],
])('multipart with a Content-Type of the user: %s', (_name, typed, type, note) => {
  const result = prepare({ ...multipart, headers: typed });
  const headers = type === null ? [] : [['Content-Type', type]];
  expect(result).toMatchObject({
    ok: true,
    body: { headers, notes: note === null ? [] : [expect.stringMatching(note)] },
  });
  const boundary = type?.split('boundary=')[1] ?? 'my own';
  expect(result.ok && describePieces(result.body.pieces)).toMatch(
    new RegExp(`^--${boundary}\r\n[\\s\\S]*--${boundary}--\r\n$`),
  );
});

test.each<[string, Partial<PlaygroundRequest>, RegExp]>([
  ['no file', { bodyKind: 'file' }, /^No file is chosen as the body/],
  ['no file in a part', { bodyKind: 'multipart', parts: [filePart(null)] }, /^No file is chosen for the part “file”/],
  [
    'a file that is gone',
    { bodyKind: 'file', file: { ...small, id: 'gone' } },
    /^“a\.mp4” is not at hand any more\. Choose it again/,
  ],
  [
    'a part whose file is gone',
    { bodyKind: 'multipart', parts: [filePart({ ...small, id: 'gone' })] },
    /^“a\.mp4” is not/,
  ],
  ['no parts', { bodyKind: 'multipart' }, /^The body has no parts yet/],
  [
    'a type that is not multipart',
    { ...multipart, headers: [['Content-Type', 'application/json']] },
    /but the Content-Type under Headers is “application\/json”/,
  ],
  [
    'two types',
    {
      ...multipart,
      headers: [
        ['Content-Type', 'a/b'],
        ['content-type', 'a/b'],
      ],
    },
    /more than once/,
  ],
  [
    'a bad boundary',
    { ...multipart, headers: [['Content-Type', 'multipart/form-data; boundary="a\\"b"']] },
    /^The boundary in your Content-Type is none/,
  ],
  [
    'a line end in the type of a part',
    { bodyKind: 'multipart', parts: [textPart('a', 'b', 'a/b\r\nX: y')] },
    /line end/,
  ],
])('refuses %s in a sentence', (_name, rest, message) => {
  expect(prepare(rest)).toEqual({ ok: false, message: expect.stringMatching(message) });
});

test('a long file is looked through at its beginning, and that is said', () => {
  expect(prepare({ bodyKind: 'file', file: large })).toMatchObject({
    body: { notes: ['Only the first 1.0 MB of “large.mp4”, which has 12.6 MB, are looked through for your keys.'] },
  });
});

const pieces = {
  bodyKind: 'multipart',
  parts: [filePart(large)],
  pieceSize: 5 * mebibyte,
  headers: [['Content-Range', 'bytes 0-1/2']] as HeaderFields,
} as const;

test.each<[string, Piece, string, boolean]>([
  ['/videos/vi1/source', firstPiece, 'bytes 0-5242879/12582912', false],
  ['/videos/vi1/source?a=b', { index: 1, repeated: null }, 'bytes 5242880-10485759/12582912', false],
  ['/upload?token=to1', { index: 0, repeated: null }, 'bytes 0-5242879/12582912', false],
  ['/upload?token=to1', { index: 2, repeated: 'vi1' }, 'bytes 10485760-12582911/12582912', true],
])('%s, piece %j: %s', (path, piece, range, repeats) => {
  const result = prepare({ ...pieces, path }, piece);
  expect(result).toMatchObject({ ok: true, body: { piece: { index: piece.index, count: 3 } } });
  if (!result.ok) return;
  expect(result.body.headers.at(-1)).toEqual(['Content-Range', range]);
  const text = describePieces(result.body.pieces);
  expect(text).toContain(`‹large.mp4, ${range.replace('-', ' to ').replace('/', ' of ')}›`);
  expect(text.includes('name="videoId"\r\n\r\nvi1\r\n')).toBe(repeats);
});

test('a videoId of the user is not given twice', () => {
  const parts = [textPart('videoId', 'vi-own'), filePart(large)];
  const result = prepare({ ...pieces, parts, path: '/upload' }, { index: 1, repeated: 'vi1' });
  expect(result.ok && describePieces(result.body.pieces).match(/name="videoId"/g)).toHaveLength(1);
});

test.each([
  ['another path', { ...pieces, path: '/videos' }],
  ['two files', { ...pieces, path: '/upload', parts: [filePart(large), filePart(small)] }],
  ['another kind of body', { ...pieces, path: '/upload', bodyKind: 'file', file: large } as const],
])('%s goes out whole', (_name, rest) => {
  expect(prepare(rest)).toMatchObject({ ok: true, body: { piece: null } });
});

test.each([5 * mebibyte - 1, 128 * mebibyte + 1])('refuses pieces of %i bytes', (pieceSize) => {
  expect(prepare({ ...pieces, path: '/upload', pieceSize })).toEqual({
    ok: false,
    message: expect.stringMatching(/cannot go out in pieces of .* they have from 5\.2 MB to 134 MB/),
  });
});
