import type { Field } from './field.ts';
import { formFields } from './form-fields.ts';
import { jsonMembers } from './json-members.ts';
import { multipartFields } from './multipart-fields.ts';

/**
 * The named values of a request body, judged by its first characters and not by its Content-Type: pages send JSON as
 * text/plain. JSON members with string values, multipart parts, or pairs of `application/x-www-form-urlencoded`.
 */
export function bodyFields(text: string): Field[] {
  if (isJson(text)) return jsonMembers(text);
  return text.startsWith('--') ? multipartFields(text) : formFields(text);
}

/** Whether a text starts as a JSON object or array does. */
export function isJson(text: string): boolean {
  return /^[\ufeff\s]*[{[]/.test(text.slice(0, 64));
}
