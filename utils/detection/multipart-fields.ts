import type { Field } from './field.ts';

/** Of the headers of a part. */
const longestHead = 1000;

/** The named parts of a `multipart/form-data` body (RFC 7578 section 4.2); the first line is its boundary. */
export function multipartFields(text: string): Field[] {
  const firstLine = text.slice(0, 200).split('\r\n', 1)[0] ?? '';
  const separator = `\r\n${firstLine}`;
  const fields: Field[] = [];
  for (let start = firstLine.length; start < text.length; ) {
    const next = text.indexOf(separator, start);
    const end = next < 0 ? text.length : next;
    const head = text.slice(start, Math.min(start + longestHead, end));
    const blank = head.indexOf('\r\n\r\n');
    const name = /\bname="([^"\r\n]{1,100})"/.exec(head.slice(0, Math.max(0, blank)))?.[1];
    if (name !== undefined) {
      const raw = text.slice(start + blank + 4, end);
      fields.push({ name, value: raw, raw, start: start + blank + 4, end });
    }
    start = end + separator.length;
  }
  return fields;
}
