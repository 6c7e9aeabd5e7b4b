import { expect, test } from 'vitest';
import { assembleBody, readFileHeads } from './file-bytes.ts';
import { scannedFileBytes } from './prepare-body.ts';

const bytes = new Uint8Array(scannedFileBytes + 10).map((_, index) => index);
const file = { id: 'f1', name: 'a.bin', size: bytes.length, type: '' };
const files = new Map([['f1', new File([bytes], 'a.bin')]]);

test('texts alone are a text', () => {
  expect(assembleBody(['a', 'é'], files)).toBe('aé');
  expect(assembleBody([], files)).toBe('');
});

test('texts and slices of files are one body, in order', async () => {
  const body = assembleBody(['é', { file, start: 2, end: 4 }, '!'], files);
  if (typeof body === 'string') throw new Error('It is a text.');
  expect([...new Uint8Array(await body.arrayBuffer())]).toEqual([0xc3, 0xa9, 2, 3, 0x21]);
});

test('the beginning of each file is read', async () => {
  const read = await readFileHeads(['a', { file, start: 0, end: file.size }], files);
  expect(read).toEqual({ ok: true, heads: [bytes.subarray(0, scannedFileBytes)] });
});

test('a file that cannot be read any more is refused in a sentence', async () => {
  class GoneFile extends File {
    override slice(): Blob {
      throw new DOMException('It is gone.', 'NotReadableError');
    }
  }
  const gone = new Map([['f1', new GoneFile([], 'a.bin')]]);
  expect(await readFileHeads([{ file, start: 0, end: 1 }], gone)).toEqual({
    ok: false,
    message: '“a.bin” could not be read: it was changed or moved since it was chosen. Choose it again under Body.',
  });
});
