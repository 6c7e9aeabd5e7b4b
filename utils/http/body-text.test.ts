import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readBodyText } from './body-text.ts';

const bytes = (...values: number[]): Uint8Array => new Uint8Array(values);
const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);
const utf16le = (text: string): Uint8Array => new Uint8Array(Buffer.from(text, 'utf16le'));

test.each([
  [utf8(''), null, '', 'utf-8', null],
  [utf8('{"a":"é"}'), 'application/json', '{"a":"é"}', 'utf-8', null],
  [utf8('a\r\nb\rc\n'), 'text/plain; charset=UTF-8', 'a\r\nb\rc\n', 'utf-8', null], // line ends as they came
  [utf8('\ufeff{}'), null, '\ufeff{}', 'utf-8', null], // the mark is a part of the text
  [utf8('\t\f\u001b[0m'), null, '\t\f\u001b[0m', 'utf-8', null],
  [bytes(0xe9), 'text/plain; charset=iso-8859-1', 'é', 'windows-1252', null],
  [utf16le('\ufeffhi'), null, '\ufeffhi', 'utf-16le', null],
  [utf16le('hi'), 'text/plain; charset=utf-16', 'hi', 'utf-16le', null],
  [
    utf8('\ufeffé'),
    'text/plain; charset=iso-8859-1',
    '\ufeffé',
    'utf-8',
    'The byte order mark says UTF-8, Content-Type says iso-8859-1; the mark counts.',
  ],
  [
    utf8('é'),
    'text/plain; charset=klingon',
    'é',
    'utf-8',
    'Content-Type names the unknown charset “klingon”, so it is read as UTF-8.',
  ],
])('%j as %j', (body, contentType, text, encoding, note) => {
  expect(readBodyText(body, contentType)).toEqual({ kind: 'text', text, encoding, note });
});

test.each([
  [bytes(0xff), null, 'not valid UTF-8 at byte 0'],
  [bytes(...utf8('seventeen bytes: '), 0xff, 0x41), 'application/json', 'not valid UTF-8 at byte 17'],
  [bytes(0x61, 0xc3), null, 'not valid UTF-8: it ends inside a character'],
  [bytes(0xc3, 0x41), null, 'not valid UTF-8 at byte 1'],
  [bytes(0xc3, 0xa9, 0xff), 'text/plain; charset=klingon', 'not valid UTF-8 at byte 2'],
  [bytes(0x00, 0xd8, 0x41, 0x00), 'text/plain; charset=utf-16le', 'not valid UTF-16LE at byte 3'], // a lone surrogate
  [bytes(0x61, 0x00), 'text/plain', 'it holds the control character U+0000, which text does not'],
  [utf8('a\u0008'), null, 'it holds the control character U+0008, which text does not'],
  [bytes(0x89, 0x50, 0x4e, 0x47), 'image/png', 'not valid UTF-8 at byte 0'],
])('%j as %j is binary', (body, contentType, reason) => {
  expect(readBodyText(body, contentType)).toEqual({ kind: 'binary', reason });
});

const anyBytes = fc.oneof(
  fc.uint8Array({ maxLength: 40 }),
  fc.string({ unit: fc.constantFrom('a', 'é', '鍵', '\u{1f511}', '\r', '\n', '\ufeff', '\0') }).map(utf8),
  fc
    .tuple(fc.string(), fc.uint8Array({ maxLength: 3 }))
    .map(([text, tail]) => new Uint8Array([...utf8(text), ...tail])),
);

test('text in UTF-8 encodes back to the same bytes', () => {
  fc.assert(
    fc.property(anyBytes, (body) => {
      const read = readBodyText(body, null);
      if (read.kind === 'text' && read.encoding === 'utf-8') expect(utf8(read.text)).toEqual(new Uint8Array(body));
    }),
  );
});

test('everything before the byte named is valid, and nothing that starts with that byte is', () => {
  const start = (body: Uint8Array, end: number): string | null => {
    try {
      return new TextDecoder('utf-8', { fatal: true }).decode(body.subarray(0, end), { stream: true });
    } catch {
      return null;
    }
  };
  fc.assert(
    fc.property(anyBytes, (body) => {
      const read = readBodyText(body, 'text/plain; charset=utf-8');
      const [, place] = (read.kind === 'binary' ? / UTF-8 at byte (\d+)$/.exec(read.reason) : null) ?? [];
      if (place === undefined) return;
      expect(start(body, Number(place))).not.toBeNull();
      expect(start(body, Number(place) + 1)).toBeNull();
    }),
  );
});
