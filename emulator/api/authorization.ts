import { refuse } from './problems.ts';

/** RFC 4648 section 4. */
const base64 = /^(?:[0-9A-Za-z+/]{4})*(?:[0-9A-Za-z+/]{2}==|[0-9A-Za-z+/]{3}=)?$/;

/** What an Authorization header says. */
export type Authorization =
  | { readonly scheme: 'basic'; readonly userName: string; readonly password: string }
  | { readonly scheme: 'bearer'; readonly token: string };

/**
 * Reads the values of the Authorization fields of a request. No field, two of them, another scheme, or Basic
 * credentials that are not base64 of something with a colon are refused with the documented errors.
 */
export function readAuthorization(values: readonly string[]): Authorization {
  const [value, second] = values;
  if (value === undefined) return refuse('authentication-missing-authorization-header');
  const [, scheme, credentials] = /^(\S+) +(\S+)$/.exec(value) ?? [];
  if (second !== undefined || scheme === undefined || credentials === undefined) return refuseValue();
  if (scheme.toLowerCase() === 'bearer') return { scheme: 'bearer', token: credentials };
  return scheme.toLowerCase() === 'basic' ? readBasic(credentials) : refuseValue();
}

/**
 * RFC 7617 section 2: base64, padded, of user name, colon, password; the first colon ends the user name. Without the
 * padding being asked for, one bare key in eight would pass for base64 of something with a colon.
 */
function readBasic(credentials: string): Authorization {
  if (!base64.test(credentials)) return refuseValue();
  const text = Buffer.from(credentials, 'base64').toString();
  const colon = text.indexOf(':');
  if (colon === -1) return refuseValue();
  return { scheme: 'basic', userName: text.slice(0, colon), password: text.slice(colon + 1) };
}

function refuseValue(): never {
  return refuse('authentication-invalid-authorization-header-value');
}
