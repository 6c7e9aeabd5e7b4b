import { percentDecode } from '@/utils/encoding/percent.ts';
import { joinQuery, splitQuery } from './query-parts.ts';

/** One parameter in the query of a URL, as it reads. */
export interface QueryParameter {
  readonly name: string;
  readonly value: string;
  /** Its place among the parts that `&` separates, empty ones included. */
  readonly at: number;
}

/** The parameters in the query of a path or URL, in order and with duplicates (URL standard, `application/x-www-form-urlencoded`). */
export function readQuery(path: string): QueryParameter[] {
  return splitQuery(path).parts.flatMap((part, at) => (part === '' ? [] : [{ ...readPart(part), at }]));
}

/** `path` with another name or value for the parameter at `at`; all else, its encoding included, stays as it was typed. */
export function changeQuery(
  path: string,
  at: number,
  change: { readonly name?: string; readonly value?: string },
): string {
  const { before, parts, fragment } = splitQuery(path);
  return joinQuery(
    before,
    parts.map((part, index) => (index === at ? changePart(part, change) : part)),
    fragment,
  );
}

/** `path` without the parameter at `at`, and without its question mark where that was the last one. */
export function removeQuery(path: string, at: number): string {
  const { before, parts, fragment } = splitQuery(path);
  return joinQuery(before, parts.toSpliced(at, 1), fragment);
}

/** `path` with one more parameter at the end of its query. */
export function appendQuery(path: string, name: string, value: string): string {
  const { before, parts, fragment } = splitQuery(path);
  // After a question mark or an ampersand that already stands there.
  const open = parts.at(-1) === '' ? parts.slice(0, -1) : parts;
  return joinQuery(before, [...open, `${encodeName(name)}=${encodeValue(value)}`], fragment);
}

function readPart(part: string): { name: string; value: string } {
  const [name = ''] = part.split('=', 1);
  return { name: decode(name), value: decode(part.slice(name.length + 1)) };
}

function changePart(part: string, { name, value }: { readonly name?: string; readonly value?: string }): string {
  const now = readPart(part);
  const [typedName = ''] = part.split('=', 1);
  const newName = name === undefined || name === now.name ? typedName : encodeName(name);
  if (value === undefined || value === now.value) return newName + part.slice(typedName.length);
  return `${newName}=${encodeValue(value)}`;
}

function decode(text: string): string {
  return percentDecode(text.replaceAll('+', ' '));
}

function encodeName(name: string): string {
  return encodeValue(name).replaceAll('=', '%3D');
}

/** Percent-encoded, but for what a query takes as it stands and people read: brackets, colons, slashes, commas. */
function encodeValue(value: string): string {
  return encodeURIComponent(value.toWellFormed()).replace(/%(?:5B|5D|3A|2F|2C|3D|3F|40)/g, decodeURIComponent);
}
