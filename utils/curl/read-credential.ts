import { stringToBase64 } from 'uint8array-extras';
import { readAuthorization } from '@/utils/auth/anatomy.ts';
import { percentDecode } from '@/utils/encoding/percent.ts';
import { type HeaderFields, headerValues } from '@/utils/http/headers.ts';
import type { TemplateCredential } from '@/utils/http/request-template.ts';
import type { GivenOption } from './command-line.ts';
import { given, lastValue } from './given.ts';

interface CredentialReading {
  readonly credential: TemplateCredential | null;
  /** Without the Authorization field that the credential makes. */
  readonly headers: HeaderFields;
  readonly notes: readonly string[];
}

/**
 * The credential that curl would send: an Authorization header of one's own goes before `--oauth2-bearer`, that before
 * `-u`, and that before the user information of the URL, which is percent-encoded.
 */
export function readCredential(
  options: readonly GivenOption[],
  headers: HeaderFields,
  urlUser: string | null,
  variables: readonly string[],
): CredentialReading {
  const [written, ...more] = headerValues(headers, 'Authorization');
  if (written !== undefined) {
    const credential = more.length > 0 ? null : credentialOf(written);
    const others = headers.filter(([name]) => name.toLowerCase() !== 'authorization');
    return { credential, headers: credential === null ? headers : others, notes: [] };
  }
  const token = lastValue(options, 'oauth2-bearer');
  if (token !== null) return { credential: { kind: 'bearer', token }, headers, notes: [] };
  const user = given(options, 'user').at(-1);
  const pair = user?.value ?? urlUser;
  if (pair === null) return { credential: null, headers, notes: [] };
  const decode = user === undefined ? percentDecode : (text: string) => text;
  const { userName, password } = splitUser(pair, variables);
  const asked = user !== undefined && password === null;
  const note = `No colon stands after the user name of ${user?.written}, so curl would ask for a password; none was taken.`;
  return {
    credential: { kind: 'basic', userName: decode(userName), password: decode(password ?? '') },
    headers,
    notes: asked ? [note] : [],
  };
}

/** At its first colon that is not a part of a variable's name, as in `${env:KEY}:`; the password is null without one. */
function splitUser(pair: string, variables: readonly string[]): { userName: string; password: string | null } {
  const variable = variables.find((name) => pair.startsWith(name)) ?? '';
  const colonAt = pair.indexOf(':', variable.length);
  if (colonAt < 0) return { userName: pair, password: null };
  return { userName: pair.slice(0, colonAt), password: pair.slice(colonAt + 1) };
}

/** Null when the value would not be the same again, made from the credential. */
function credentialOf(value: string): TemplateCredential | null {
  const [, token] = /^Bearer (\S+)$/.exec(value) ?? [];
  if (token !== undefined) return { kind: 'bearer', token };
  const { basic } = readAuthorization(value);
  if (basic === null) return null;
  const { userName, password } = basic;
  const same = value === `Basic ${stringToBase64(`${userName}:${password}`)}`;
  return same ? { kind: 'basic', userName, password } : null;
}
