import { expect, test } from 'vitest';
import { chooseBoundary, encodeMultipart, isBoundary, type MultipartPart } from './multipart.ts';
import { describePieces, wholeFile } from './request-body.ts';

const file = { id: 'f1', name: 'a "b".mp4', size: 4, type: 'video/mp4' };

const text = (name: string, content: string): MultipartPart => ({ name, content, contentType: null });

test('parts as RFC 7578 writes them, files by reference', () => {
  const parts: MultipartPart[] = [
    text('title', 'two\r\nlines'),
    { name: 'meta', content: '{}', contentType: 'application/json' },
    { name: 'file', content: wholeFile(file), contentType: 'video/mp4' },
  ];
  expect(encodeMultipart(parts, 'b')).toEqual([
    '--b\r\nContent-Disposition: form-data; name="title"\r\n\r\n',
    'two\r\nlines',
    '\r\n',
    '--b\r\nContent-Disposition: form-data; name="meta"\r\nContent-Type: application/json\r\n\r\n',
    '{}',
    '\r\n',
    '--b\r\nContent-Disposition: form-data; name="file"; filename="a %22b%22.mp4"\r\nContent-Type: video/mp4\r\n\r\n',
    { file, start: 0, end: 4 },
    '\r\n',
    '--b--\r\n',
  ]);
});

test('another implementation reads what was written, whatever is in names and texts', async () => {
  const fields = [
    ['a', ''],
    ['é\u{1f3ac}', '--authlens-seed'],
    ['same', '1'],
    ['same', '\r\n--authlens-seed--\r\n'],
  ] as const;
  const parts = fields.map(([name, value]) => text(name, value));
  const boundary = chooseBoundary(parts, 'seed');
  const body = describePieces(encodeMultipart(parts, boundary));
  const headers = { 'Content-Type': `multipart/form-data; boundary=${boundary}` };
  expect([...(await new Response(body, { headers }).formData())]).toEqual(fields);
});

test.each([
  ['nothing of the kind', 'authlens-seed'],
  ['authlens-seed', 'authlens-seed-'],
  ['authlens-seed--', 'authlens-seed---'],
])('among texts with %j the boundary is %j', (content, boundary) => {
  expect(chooseBoundary([text('a', content)], 'seed')).toBe(boundary);
  expect(chooseBoundary([text(content, '')], 'seed')).toBe(boundary);
});

test('a line end in a name cannot end the header', () => {
  expect(encodeMultipart([text('a"\r\nX: y', '')], 'b')[0]).toContain('name="a%22%0D%0AX: y"');
});

test.each([
  ['b', true],
  ["0aZ'()+_,-./:=?", true],
  ['with space inside', true],
  ['ends with space ', false],
  ['', false],
  ['a"b', false],
  ['é', false],
  ['x'.repeat(70), true],
  ['x'.repeat(71), false],
])('%j is a boundary: %s', (boundary, is) => {
  expect(isBoundary(boundary)).toBe(is);
});
