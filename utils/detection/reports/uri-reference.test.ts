import { fullFormats } from 'ajv-formats/dist/formats.js';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { toUriReference } from './uri-reference.ts';

test.each([
  ['https://shop.example/app.js?v=1#x', 'https://shop.example/app.js?v=1#x'],
  ['https://[::1]:8080/a', 'https://[::1]:8080/a'],
  ['https://••••@ws.api.video/a', 'https://%E2%80%A2%E2%80%A2%E2%80%A2%E2%80%A2@ws.api.video/a'],
  ['https://a.example/{x}|[y]?a=[1]&b=50%#p#q', 'https://a.example/%7Bx%7D%7C%5By%5D?a=%5B1%5D&b=50%25#p%23q'],
  ['webpack-internal:///src/app.js', 'webpack-internal:///src/app.js'],
  ['data:text/javascript,a(%27<b>%27)', 'data:text/javascript,a(%27%3Cb%3E%27)'],
  ['<anonymous>', '%3Canonymous%3E'],
  ['evil:host"://x', 'evil:host%22://x'],
  ['', ''],
])('%s', (url, expected) => {
  expect(toUriReference(url)).toBe(expected);
});

const hostile = fc
  .tuple(
    fc.constantFrom('', 'https://', 'foo://', 'data:', 'a:', '//', 'ws://u:p@'),
    fc.string({ unit: 'binary', maxLength: 30 }),
  )
  .map((pieces) => pieces.join(''));

test('whatever a page calls a URL, a URI reference comes out', () => {
  const isUriReference = fullFormats['uri-reference'];
  if (!(isUriReference instanceof RegExp)) throw new Error('ajv-formats has changed.');
  fc.assert(
    fc.property(fc.oneof(hostile, fc.webUrl({ withFragments: true, withQueryParameters: true })), (url) =>
      isUriReference.test(toUriReference(url)),
    ),
    { numRuns: 3000 },
  );
});
