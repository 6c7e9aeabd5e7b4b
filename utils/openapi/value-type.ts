import type { JsonType } from './schema-keywords.ts';

/** The narrowest type that JSON Schema has for a value; an object for what is no JSON. */
export function typeOfValue(value: unknown): JsonType {
  if (value === null) return 'null';
  if (Array.isArray(value)) return 'array';
  if (typeof value === 'string') return 'string';
  if (typeof value === 'boolean') return 'boolean';
  if (typeof value !== 'number') return 'object';
  return Number.isInteger(value) ? 'integer' : 'number';
}
