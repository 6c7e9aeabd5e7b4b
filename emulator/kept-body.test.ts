import { createHash, randomBytes } from 'node:crypto';
import { expect, test } from 'vitest';
import { KeptBody } from './kept-body.ts';

const bytes = randomBytes(1000);

function receive(longest: number, pieceSize: number) {
  const kept = new KeptBody(longest);
  for (let start = 0; start < bytes.length; start += pieceSize) kept.add(bytes.subarray(start, start + pieceSize));
  return kept.end();
}

test.each([1, 7, 100, 999, 1000, 4000])('in pieces of %i bytes, a body that is not too long is kept whole', (size) => {
  for (const longest of [1000, 1001, 5000, Number.POSITIVE_INFINITY])
    expect(receive(longest, size).body).toEqual(bytes);
});

test.each([1, 7, 100, 999, 1000])('in pieces of %i bytes, of a longer one beginning and end are kept', (size) => {
  const { body, bodySize, bodyDigest } = receive(300, size);
  expect(body).toEqual(Buffer.concat([bytes.subarray(0, 150), bytes.subarray(-150)]));
  expect(bodySize).toBe(1000);
  expect(bodyDigest).toBe(createHash('sha256').update(bytes).digest('hex'));
});

test('nothing is a body too', () => {
  expect(new KeptBody(10).end()).toMatchObject({ body: Buffer.alloc(0), bodySize: 0 });
});
