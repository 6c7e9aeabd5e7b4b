import { expect, test } from 'vitest';
import { hexRow, hexRowCount } from './hex-dump.ts';

const bytes = new Uint8Array([...Buffer.from('GET / HTTP/1.1\r\n'), 0x00, 0x7f, 0xff, 0x7e]);

test.each([
  [0, '00000000', '47 45 54 20 2f 20 48 54  54 50 2f 31 2e 31 0d 0a', 'GET / HTTP/1.1..'],
  [1, '00000010', '00 7f ff 7e', '...~'],
])('row %i', (row, offset, hex, ascii) => {
  expect(hexRow(bytes, row)).toEqual({ offset, hex, ascii });
});

test.each([
  [0, 0],
  [1, 1],
  [16, 1],
  [17, 2],
])('%i bytes make %i rows', (length, rows) => {
  expect(hexRowCount(new Uint8Array(length))).toBe(rows);
});
