import { percentDecode } from '@/utils/encoding/percent.ts';
import type { Field } from './field.ts';

/**
 * The `application/x-www-form-urlencoded` pairs of `text` between `from` and `to`, percent-decoded.
 * What has no plausible name is not a pair: any text may hold a `=`.
 */
export function formFields(text: string, from = 0, to = text.length): Field[] {
  const fields: Field[] = [];
  for (let start = from; start < to; ) {
    const ampersand = text.indexOf('&', start);
    const end = ampersand < 0 || ampersand > to ? to : ampersand;
    const pair = text.slice(start, end);
    const equals = pair.indexOf('=');
    const name = percentDecode(pair.slice(0, Math.max(0, Math.min(equals, 300))));
    const raw = pair.slice(equals + 1);
    if (/^[\w.[\]:$-]{1,100}$/.test(name))
      fields.push({ name, value: percentDecode(raw), raw, start: start + equals + 1, end });
    start = end + 1;
  }
  return fields;
}

/** The parameters in the query of a URL. */
export function queryFields(url: string): Field[] {
  const hash = url.indexOf('#');
  const end = hash < 0 ? url.length : hash;
  const question = url.indexOf('?');
  return question < 0 || question > end ? [] : formFields(url, question + 1, end);
}
