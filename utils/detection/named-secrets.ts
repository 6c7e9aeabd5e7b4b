import { readAuthorization } from '@/utils/auth/anatomy.ts';
import type { HeaderField, HeaderFields } from '@/utils/http/headers.ts';
import { bodyFields } from './body-fields.ts';
import type { Field } from './field.ts';
import { queryFields } from './form-fields.ts';
import { isPlaceholder } from './placeholder.ts';
import { redactionMask } from './redact.ts';
import { namesSecret } from './secret-names.ts';

/** A text without the credentials that a name gives away, and those credentials in the clear. */
export interface Unnamed {
  readonly text: string;
  readonly secrets: readonly string[];
}

/** Masks the members or pairs of a body that are called as credentials are. */
export function maskBodyFields(text: string): Unnamed {
  return maskFields(text, bodyFields(text));
}

/** Masks the parameters of a URL that are called as credentials are. */
export function maskQueryFields(url: string): Unnamed {
  return maskFields(url, queryFields(url));
}

/** Masks the value of a header that carries a credential; a usual scheme stays readable. */
export function maskHeader([name, value]: HeaderField): HeaderField {
  if (!namesSecret(name)) return [name, value];
  const [scheme = ''] = /^(?:Basic|Bearer|Digest) (?=.)/i.exec(value) ?? [];
  return [name, `${scheme}${redactionMask}`];
}

/** The credentials in the clear that headers carry, taken apart as a server does. */
export function headerSecrets(fields: HeaderFields): string[] {
  return fields.filter(([name]) => namesSecret(name)).flatMap(([, value]) => [value, ...authorizationSecrets(value)]);
}

/** What of an Authorization value is secret, in the clear. */
export function authorizationSecrets(value: string): string[] {
  const { token, basic } = readAuthorization(value);
  return basic === null ? [token] : [token, basic.userName, basic.password];
}

function maskFields(text: string, fields: readonly Field[]): Unnamed {
  const secret = fields.filter(({ name, value }) => namesSecret(name) && value !== '' && !isPlaceholder(value));
  let masked = '';
  let position = 0;
  for (const { start, end } of secret) {
    masked += text.slice(position, start) + redactionMask;
    position = end;
  }
  return { text: masked + text.slice(position), secrets: secret.map(({ value }) => value) };
}
