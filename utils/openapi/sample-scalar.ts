import { fitsNumber, fitsString } from './fits-scalar.ts';
import { formats } from './formats.ts';
import type { Located } from './located.ts';
import { keywordsOf, numberAt, numberBounds } from './schema-keywords.ts';

/** Texts that fit the patterns which APIs use most: words, codes, colours, versions, paths. */
const usual = [
  'a',
  'A',
  '0',
  '1',
  'abc',
  'ABC',
  'a1',
  'A1',
  'abc123',
  'ABC123',
  '00',
  '10',
  '100',
  '1000',
  'en',
  'EN',
  'en-US',
  'USD',
  '#000000',
  '000000',
  '1.0',
  '1.0.0',
  'v1',
  '00:00',
  '00:00:00',
  '1h',
  '10%',
  '/',
  '/a',
  'a@example.com',
  'a_b',
  'a-b',
  'a.b',
  '+10000000000',
  '0x0',
  'true',
  '',
]; // prettier-ignore

/** A text to which these schemas apply; where a pattern asks for more than is known here, one that only has the length. */
export function sampleString(schemas: readonly Located[]): string {
  const longest = Math.min(...schemas.map((schema) => numberAt(schema, 'maxLength') ?? Infinity));
  const shortest = Math.max(...schemas.map((schema) => numberAt(schema, 'minLength') ?? 0));
  const inLength = (text: string) => text.padEnd(Math.min(shortest, mostPadding), text).slice(0, longest);
  const named = schemas.map((schema) => formats.get(String(keywordsOf(schema).format))?.sample);
  const formatted = [
    ...named.filter((text) => text !== undefined),
    ...[...formats.values()].map(({ sample }) => sample),
  ];
  const samples = named.some((text) => text !== undefined)
    ? formatted
    : [inLength('string'), ...usual, ...usual.filter((text) => text !== '').map(inLength), ...formatted];
  return samples.find((text) => schemas.every((schema) => fitsString(text, schema))) ?? samples[0] ?? '';
}

/** A schema may ask for more than anyone wants to see. */
const mostPadding = 10_000;

/** A number to which these schemas apply, as near to zero as they let it be. */
export function sampleNumber(schemas: readonly Located[], whole: boolean): number {
  const bounds = schemas.map(numberBounds);
  const least = Math.max(...bounds.map((bound) => bound.least));
  const above = Math.max(...bounds.map((bound) => bound.above));
  const most = Math.min(...bounds.map((bound) => bound.most));
  const below = Math.min(...bounds.map((bound) => bound.below));
  const factors = schemas.map((schema) => numberAt(schema, 'multipleOf') ?? 0);
  const unit = Math.max(whole ? 1 : 0, ...factors);
  const step = unit === 0 ? 1 : unit;
  const low = Math.max(least, above);
  const high = Math.min(most, below);
  const middle = low > -Infinity && high < Infinity ? (low + high) / 2 : 0;
  const starts = [0, ...[low, high].filter(Number.isFinite)];
  const candidates = [
    ...starts.flatMap((start) => [-1, 0, 1].map((steps) => (Math.ceil(start / step) + steps) * step)),
    ...starts,
    middle,
  ];
  const fitting = candidates
    .filter((number) => (!whole || Number.isInteger(number)) && schemas.every((schema) => fitsNumber(number, schema)))
    .sort((one, other) => Math.abs(one) - Math.abs(other));
  return fitting[0] ?? 0;
}
