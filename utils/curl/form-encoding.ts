import type { HeaderFields } from '@/utils/http/headers.ts';

/** Fields as `application/x-www-form-urlencoded` (URL standard, section 5.2). */
export function writeForm(fields: HeaderFields): string {
  return new URLSearchParams(fields.map(([name, value]) => [name, value])).toString();
}

/** The fields of a text that is exactly what `writeForm` makes of them, else null: nothing is to change on the way. */
export function readForm(text: string): HeaderFields | null {
  if (text === '') return null;
  const fields = [...new URLSearchParams(text)];
  return writeForm(fields) === text ? fields : null;
}

/** A text as curl encodes it: all but the unreserved characters of RFC 3986, and a space as `+`. */
export function curlEncode(text: string): string {
  return encodeURIComponent(text.toWellFormed())
    .replace(/[!'()*]/g, (character) => `%${character.charCodeAt(0).toString(16).toUpperCase()}`)
    .replaceAll('%20', '+');
}
