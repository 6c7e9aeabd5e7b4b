import { deflateRawSync, deflateSync, gzipSync } from 'node:zlib';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { base64ByteAt, base64Values, decodeDigits, decodedLength } from '@/utils/encoding/base64-bytes.ts';
import {
  type Decoded,
  decodeEscapes,
  type EscapeSyntax,
  htmlReferences,
  jsonEscapes,
  percentEscapes,
} from '@/utils/encoding/escapes.ts';
import { decodeHex, hexNumber, hexValues } from '@/utils/encoding/hex.ts';
import { compressionOf, inflate } from '@/utils/encoding/inflate.ts';
import { joinedLiterals } from '@/utils/encoding/joined-literals.ts';
import { decodeNestedEscapes } from '@/utils/encoding/nested-escapes.ts';
import { percentDecode } from '@/utils/encoding/percent.ts';
import { decodeText } from '@/utils/encoding/text.ts';
import { decodeUtf16, nextUtf16 } from '@/utils/encoding/utf16.ts';
import { escapeLayers, joinLayer } from './escape-layers.fixture.ts';
import { randomFor, runSeed } from './random.fixture.ts';

fc.configureGlobal({ seed: Number.parseInt(runSeed.slice(0, 8), 16) || 1, numRuns: 300 });

const bytesOf = (text: string) => new TextEncoder().encode(text);
const textOf = (bytes: Uint8Array) => new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes);

const anyText = fc.string({ unit: 'grapheme', minLength: 1, maxLength: 60 });
const anyBytes = fc.uint8Array({ maxLength: 200 });
/** Bytes in which what the decoders look for is frequent. */
const marked = fc
  .array(
    fc.constantFrom(
      '%',
      '\\',
      '&',
      '#',
      ';',
      'u',
      'x',
      '{',
      '}',
      'D83',
      'd',
      '4',
      '1',
      '0',
      'a',
      '"',
      "'",
      '`',
      '+',
      ' ',
      'é',
      '\0',
    ),
    { maxLength: 60 },
  )
  .map((pieces) => bytesOf(pieces.join('')));
const purpose = fc.integer();

interface Syntax {
  readonly syntax: EscapeSyntax;
  /** The writers of the proof that it reads. */
  readonly layers: readonly string[];
}

const syntaxes: Readonly<Record<string, Syntax>> = {
  JSON: { syntax: jsonEscapes, layers: ['JSON \\u, full', 'JSON \\u, partial', 'JSON \\/'] },
  scripts: { syntax: jsonEscapes, layers: ['script \\x, full', 'script \\x, partial', 'script \\u{}'] },
  HTML: { syntax: htmlReferences, layers: ['HTML decimal', 'HTML hex', 'HTML mixed'] },
  percent: { syntax: percentEscapes, layers: ['percent, full', 'percent, partial'] },
};

const escapeRows = Object.values(syntaxes).flatMap(({ syntax, layers }) =>
  layers.map((layer) => [layer, syntax] as const),
);

test.each(escapeRows)('%s: what was written is read', (name, syntax) => {
  const layer = escapeLayers[name];
  fc.assert(
    fc.property(anyText, purpose, (text, number) => {
      const written = bytesOf(layer?.encode(text, randomFor(name, number)) ?? '');
      const bytes = decodeEscapes(written, 0, written.length, syntax)?.bytes ?? written;
      const expected = layer?.isSource === true ? `"${text}"` : text;
      expect(textOf(bytes)).toBe(expected);
      expectPlaces(decodeEscapes(written, 0, written.length, syntax), written.length);
    }),
  );
});

/** Places do not go back, and the last one is the end of the source. */
function expectPlaces(decoded: Decoded | null, end: number): void {
  if (decoded === null) return;
  const places = Array.from({ length: decoded.bytes.length + 1 }, (_, index) => decoded.sourceOf(index));
  expect(places).toEqual(places.toSorted((one, other) => one - other));
  expect(places.at(-1)).toBe(end);
}

test.each(Object.entries(syntaxes))('escapes of %s: no bytes are refused, and none grow', (_, { syntax }) => {
  fc.assert(
    fc.property(fc.oneof(anyBytes, marked), fc.nat(20), fc.nat(20), (source, before, after) => {
      const [start, end] = [
        Math.min(before, source.length),
        Math.max(Math.min(before, source.length), source.length - after),
      ];
      const decoded = decodeEscapes(source, start, end, syntax);
      expect(decoded?.bytes.length ?? 0).toBeLessThanOrEqual(end - start);
      expectPlaces(decoded, end);
    }),
  );
});

test('an escape begins at the place that is said of what it stands for', () => {
  const source = bytesOf('a%62\u00e9%63d');
  const decoded = decodeEscapes(source, 0, source.length, percentEscapes);
  expect([0, 1, 2, 4, 5].map((index) => decoded?.sourceOf(index))).toEqual([0, 1, 4, 6, 9]);
});

const nestable = Object.values(escapeLayers);

test('escapes of any syntaxes, one over the other, are undone at once', () => {
  // What is written has no escape of its own.
  const text = fc.string({ unit: fc.constantFrom(...'abfnrtuxXYZ019-_.~:/é文🔑'), minLength: 1, maxLength: 40 });
  const order = fc.array(fc.nat(nestable.length - 1), { minLength: 1, maxLength: 4 });
  fc.assert(
    fc.property(text, order, purpose, (plain, layers, number) => {
      const random = randomFor('nested', number);
      const written = bytesOf(layers.reduce((inner, layer) => nestable[layer]?.encode(inner, random) ?? inner, plain));
      const decoded = decodeNestedEscapes(written, 0, written.length);
      expect(textOf(decoded.bytes).replaceAll('"', '')).toBe(plain);
      expectPlaces(decoded, written.length);
    }),
  );
});

test('escapes in the middle of escapes are undone, and say where they were', () => {
  const written = bytesOf('a&#6%36;\\u0&#48;43%2544');
  const decoded = decodeNestedEscapes(written, 1, written.length);
  expect(textOf(decoded.bytes)).toBe('BCD');
  expect([0, 1, 2, 3].map((index) => decoded.sourceOf(index))).toEqual([1, 8, 18, 23]);
});

test('any bytes can be read as nested escapes, and none grow', () => {
  fc.assert(
    fc.property(fc.oneof(anyBytes, marked), (bytes) => {
      const decoded = decodeNestedEscapes(bytes, 0, bytes.length);
      expect(decoded.bytes.length).toBeLessThanOrEqual(bytes.length);
      expectPlaces(decoded, bytes.length);
    }),
  );
});

test('hex is read in either case, in digits too few for a byte as well', () => {
  fc.assert(
    fc.property(anyBytes, fc.boolean(), fc.boolean(), (bytes, isUpper, isOdd) => {
      const hex = Buffer.from(bytes).toString('hex') + (isOdd ? '7' : '');
      const digits = bytesOf(isUpper ? hex.toUpperCase() : hex);
      expect(decodeHex(digits, 0, digits.length)).toEqual(bytes);
      expect(hexNumber(digits, 0, digits.length + 1, digits.length)).toBe(-1);
    }),
  );
});

test('hex values are those of Number.parseInt', () => {
  for (let byte = 0; byte < 256; byte += 1) {
    const character = String.fromCharCode(byte);
    expect(hexValues[byte]).toBe(/[0-9a-f]/i.test(character) ? Number.parseInt(character, 16) : 255);
  }
});

test.each(['base64', 'base64url'] as const)('%s is read, whole, in part and byte by byte', (encoding) => {
  fc.assert(
    fc.property(anyBytes, fc.nat(5), fc.nat(200), fc.nat(200), (bytes, before, one, other) => {
      const digits = bytesOf('='.repeat(before) + Buffer.from(bytes).toString(encoding).replace(/=+$/, ''));
      const { length } = bytes;
      const [first, after] = [Math.min(one, other, length), Math.min(Math.max(one, other), length)];
      expect(decodedLength(digits.length - before)).toBe(length);
      expect(decodeDigits(digits, before, 0, length)).toEqual(bytes);
      expect(decodeDigits(digits, before, first, after)).toEqual(bytes.slice(first, after));
      expect(Uint8Array.from(bytes, (_, index) => base64ByteAt(digits, before, index))).toEqual(bytes);
    }),
  );
});

test('what is no digit of base64 has no value', () => {
  const digits = /[A-Za-z0-9+/_-]/;
  for (let byte = 0; byte < 256; byte += 1)
    expect((base64Values[byte] ?? 255) < 64).toBe(digits.test(String.fromCharCode(byte)));
});

test.each([
  ['gzip', gzipSync],
  ['zlib', deflateSync],
  ['deflate', deflateRawSync],
] as const)('%s is inflated, and what is broken gives what comes before', (format, compress) => {
  fc.assert(
    fc.property(
      fc.uint8Array({ minLength: 1, maxLength: 3000 }),
      fc.nat(),
      fc.integer({ min: 0, max: 9 }),
      (bytes, cut, level) => {
        const data = new Uint8Array(compress(bytes, { level }));
        expect(inflate(data, format)).toEqual({ bytes, complete: true });
        const part = inflate(data.subarray(0, cut % data.length), format)?.bytes ?? new Uint8Array();
        expect(part).toEqual(bytes.subarray(0, part.length));
        expect(compressionOf(data)).toBe(format === 'deflate' ? compressionOf(data) : format);
      },
    ),
  );
});

test('any bytes can be tried for inflation', () => {
  fc.assert(
    fc.property(anyBytes, fc.constantFrom('gzip', 'zlib', 'deflate'), (bytes, format) => {
      inflate(Uint8Array.of(0x1f, 0x8b, 8, ...bytes), format);
      expect(inflate(bytes, format)?.bytes.length ?? 0).toBeLessThan(64 * 1024 * 1024);
    }),
  );
});

test('literals that are joined give what they were cut from, each character at its place', () => {
  const plain = fc.string({ unit: fc.constantFrom(...'abcXYZ019-_.~: é文🔑'), minLength: 2, maxLength: 60 });
  fc.assert(
    fc.property(plain, purpose, fc.boolean(), (text, number, isAscii) => {
      const source = `f(${joinLayer.encode(text, randomFor('join', number))})`;
      const bytes = bytesOf(source);
      const isSame = bytes.length === source.length;
      const all = [...joinedLiterals(bytes, isAscii && isSame ? source : null)];
      const joined = all.find((each) => !each.escaped);
      expect(textOf(joined?.bytes ?? bytes)).toBe(text);
      for (const [index, byte] of joined?.bytes.entries() ?? [])
        expect(bytes[joined?.sourceOf(index) ?? -1]).toBe(byte);
    }),
  );
});

test('any bytes can be searched for joined literals, and none grow', () => {
  fc.assert(
    fc.property(fc.oneof(anyBytes, marked), (bytes) => {
      let from = 0;
      for (const joined of joinedLiterals(bytes, null)) {
        if (joined.escaped) continue;
        expect(joined.start).toBeGreaterThanOrEqual(from);
        expect(joined.bytes.length).toBeLessThanOrEqual(joined.end - joined.start);
        expectPlaces(joined, joined.end);
        from = joined.end;
      }
    }),
  );
});

test.each(['utf-16le', 'utf-16be'] as const)('%s is recognised by its zeros and read', (label) => {
  const ascii = fc.string({ minLength: 12, maxLength: 60 }).filter((text) => !text.includes('\0'));
  fc.assert(
    fc.property(ascii, fc.boolean(), (text, isShifted) => {
      const written = Buffer.from(text, 'utf16le');
      const units = label === 'utf-16be' ? written.swap16() : written;
      const bytes = Buffer.concat([Buffer.alloc(isShifted ? 1 : 0, 0x78), units]);
      const texts = (nextUtf16(bytes, 0, 8) ?? []).map((reading) => textOf(decodeUtf16(bytes, reading).bytes));
      expect(texts.some((read) => read.includes(text))).toBe(true);
    }),
  );
});

test('any bytes can be read as UTF-16', () => {
  fc.assert(
    fc.property(anyBytes, fc.constantFrom('utf-16le', 'utf-16be'), fc.constantFrom(0, 1), (bytes, label, start) => {
      const { bytes: decoded, sourceOf } = decodeUtf16(bytes, { label, start, end: bytes.length });
      // Three bytes of UTF-8 for each unit of two.
      expect(decoded.length).toBeLessThanOrEqual(Math.ceil((bytes.length + 1) / 2) * 3);
      expect(sourceOf(0)).toBe(start);
    }),
  );
});

test('percentDecode reads what encodeURIComponent writes, and refuses nothing', () => {
  fc.assert(
    fc.property(anyText, marked, (text, bytes) => {
      expect(percentDecode(encodeURIComponent(text))).toBe(text);
      expect(percentDecode(textOf(bytes)).length).toBeLessThanOrEqual(bytes.length);
    }),
  );
});

test('decodeText reads UTF-8, and refuses nothing', () => {
  fc.assert(
    fc.property(anyText, anyBytes, (text, bytes) => {
      expect(decodeText(Uint8Array.of(...bytesOf(`x${text}`)))).toBe(`x${text}`);
      expect(decodeText(bytes).length).toBeLessThanOrEqual(bytes.length);
    }),
  );
});
