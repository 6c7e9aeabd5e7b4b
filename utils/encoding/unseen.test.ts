import fc from 'fast-check';
import { expect, test } from 'vitest';
import { cutByUnseen } from './unseen.ts';

const shown = (text: string) =>
  cutByUnseen(text)
    .map(({ text: piece, mark }) => (mark === null ? piece : `[${mark}]`))
    .join('');

test.each([
  ['nothing', 'plain <b>é 漢字 עברית', 'plain <b>é 漢字 עברית'],
  ['an override and its end', 'a\u202egnp.exe\u202c', 'a[U+202E]gnp.exe[U+202C]'],
  ['isolates and marks', '\u2066\u2069\u200e\u200f\u061c', '[U+2066][U+2069][U+200E][U+200F][U+061C]'],
  ['zero width', 'a\u200bb\ufeffc\u00add\u2060', 'a[U+200B]b[U+FEFF]c[U+00AD]d[U+2060]'],
  ['C0, DEL and C1', '\u0000\u001b[2J\u007f\u0085\u009b', '[U+0000][U+001B][2J[U+007F][U+0085][U+009B]'],
  ['separators', 'a\u2028b\u2029', 'a[U+2028]b[U+2029]'],
  ['tags, beyond the first plane', 'a\u{e0041}', 'a[U+E0041]'],
  ['many of one', '\u0000\u0000\u0000\u0001', '[U+0000 × 3][U+0001]'],
  ['many of one beyond the first plane', '\u{e0041}\u{e0041}', '[U+E0041 × 2]'],
  ['line ends and tabs as they are', 'a\tb\r\nc', 'a\tb\r\nc'],
  ['joined pictures as they are', '👩‍💻 👩🏽‍💻 🏳️‍🌈', '👩‍💻 👩🏽‍💻 🏳️‍🌈'],
  ['a joiner between letters', 'a\u200db', 'a[U+200D]b'],
  ['a lone surrogate as it is', 'a\ud800b', 'a\ud800b'],
])('shows %s', (_what, text, expected) => {
  expect(shown(text)).toBe(expected);
});

const hostile = fc.string({
  unit: fc.constantFrom('a', '\u202e', '\u2066', '\u200d', '👩', '\ud83d', '\udc69', '\u0000', '\n', '\ufe0f', 'א'),
});

test('loses and changes nothing, and leaves nothing unseen that turns a text', () => {
  fc.assert(
    fc.property(hostile, (text) => {
      const pieces = cutByUnseen(text);
      expect(pieces.map(({ text: piece }) => piece).join('')).toBe(text);
      const rest = pieces.filter(({ mark }) => mark === null).map(({ text: piece }) => piece);
      expect(rest.join('')).not.toMatch(/[\u202a-\u202e\u2066-\u2069\u200e\u200f]|\0/);
      expect(pieces.every(({ text: piece }) => piece !== '')).toBe(true);
    }),
  );
});
