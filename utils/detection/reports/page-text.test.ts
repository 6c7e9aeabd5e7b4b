import { expect, test } from 'vitest';
import { pageText } from './page-text.ts';

test.each([
  ['plain', 'plain'],
  ['a\tb\r\nc', 'a\\tb\\r\\nc'],
  ['\u202egnp.exe', '\\u{202e}gnp.exe'],
  ['\u001b]0;x\u0007', '\\u{1b}]0;x\\u{7}'],
  ['\u{e0041}', '\\u{e0041}'],
  ['\ud800', '\ufffd'],
  ['x'.repeat(301), `${'x'.repeat(300)}…`],
])('%j', (text, expected) => {
  expect(pageText(text)).toBe(expected);
});
