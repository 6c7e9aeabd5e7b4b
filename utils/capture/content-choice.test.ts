import { expect, test } from 'vitest';
import { largestScannedBody, reasonNotToRead } from './content-choice.ts';

test.each([
  ['text/html', 10, null],
  ['application/json; charset=utf-8', 10, null],
  ['application/javascript', 10, null],
  ['application/octet-stream', 10, null], // it could be anything
  ['image/svg+xml', 10, null], // an image that is text
  ['', 10, null],
  ['nonsense', 10, null],
  ['image/png', 10, 'not-read'],
  ['IMAGE/PNG', 10, 'not-read'],
  ['font/woff2', 10, 'not-read'],
  ['audio/mpeg', 10, 'not-read'],
  ['video/mp4; codecs="avc1"', 10, 'not-read'],
  ['text/html', 0, null],
  ['text/html', largestScannedBody, null],
  ['text/html', largestScannedBody + 1, 'too-large'],
  ['image/png', largestScannedBody + 1, 'too-large'],
])('%j of %i bytes: %j', (mediaType, size, reason) => {
  expect(reasonNotToRead(mediaType, size)).toBe(reason);
});
