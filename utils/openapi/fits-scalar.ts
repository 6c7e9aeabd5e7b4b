import { formats } from './formats.ts';
import type { Located } from './located.ts';
import { keywordsOf, numberAt, numberBounds } from './schema-keywords.ts';

/** Whether a text has the length, the pattern and the format that a schema asks for. */
export function fitsString(text: string, schema: Located): boolean {
  const { pattern, format } = keywordsOf(schema);
  const { length } = [...text];
  if (length < (numberAt(schema, 'minLength') ?? 0) || length > (numberAt(schema, 'maxLength') ?? Infinity))
    return false;
  if (typeof pattern === 'string' && !fitsPattern(text, pattern)) return false;
  return typeof format !== 'string' || (formats.get(format)?.pattern.test(text) ?? true);
}

/** A pattern that is no regular expression here says nothing. */
function fitsPattern(text: string, pattern: string): boolean {
  try {
    return new RegExp(pattern, 'u').test(text);
  } catch {
    return true;
  }
}

/** Whether a number is within the bounds of a schema, and a multiple of what it asks for. */
export function fitsNumber(number: number, schema: Located): boolean {
  const { least, above, most, below } = numberBounds(schema);
  const factor = numberAt(schema, 'multipleOf');
  return (
    number >= least &&
    number > above &&
    number <= most &&
    number < below &&
    (factor === null || factor <= 0 || Math.abs(Math.round(number / factor) - number / factor) < 1e-8)
  );
}
