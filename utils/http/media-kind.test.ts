import { expect, test } from 'vitest';
import { mediaKind } from './media-kind.ts';

const png = new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0]);
const mp4 = new TextEncoder().encode('\0\0\0\u0018ftypmp42');
const webp = new TextEncoder().encode('RIFF\0\0\0\0WEBPVP8 ');
const text = new TextEncoder().encode('{"title":"text"}');

test.each([
  ['image/png', png, { kind: 'image', type: 'image/png' }],
  ['IMAGE/JPEG; q=1', text, { kind: 'image', type: 'image/jpeg' }], // as it says
  ['image/svg+xml', text, { kind: 'image', type: 'image/svg+xml' }],
  ['video/mp4', mp4, { kind: 'video', type: 'video/mp4' }],
  ['audio/mpeg', text, { kind: 'audio', type: 'audio/mpeg' }],
  [null, png, { kind: 'image', type: 'image/png' }],
  ['application/octet-stream', webp, { kind: 'image', type: 'image/webp' }],
  ['application/octet-stream', mp4, { kind: 'video', type: 'video/mp4' }],
  ['application/json', png, null],
  ['text/html', text, null],
  [null, text, null],
  [null, new Uint8Array(), null],
])('%s with %s', (contentType, bytes, media) => {
  expect(mediaKind(bytes, contentType)).toEqual(media);
});
