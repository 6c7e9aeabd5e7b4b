import { type BasicCredentials, readBasicToken } from './basic-token.ts';
import type { Oddity } from './oddity.ts';

/** An Authorization value taken apart: `credentials = auth-scheme [ 1*SP ( token68 / #auth-param ) ]`, RFC 9110 section 11.4. */
export interface Anatomy {
  /** As written; empty when the value names none. */
  readonly scheme: string;
  /** What follows the scheme and its spaces, as written. */
  readonly token: string;
  /** Null for every other scheme, and when the token is not base64. */
  readonly basic: BasicCredentials | null;
  /** What is unusual or wrong, from the outside in; none of its sentences holds a part of the token. */
  readonly oddities: readonly Oddity[];
}

/** Schemes that may stand alone or be written without a space by mistake; a lone word beside these is no scheme. */
const loneSchemes = /^(?:basic|bearer|digest|negotiate|ntlm|hmac|hoba|mutual|vapid|dpop|gnap|concealed)$/i;

/** Takes an Authorization value apart. Never throws: what does not fit is named in `oddities`. */
export function readAuthorization(value: string): Anatomy {
  const trimmed = value.trim();
  const outer: Oddity[] = [];
  if (trimmed !== value) outer.push({ id: 'surrounding-space', sentence: 'White space stands around the value.' });
  const { scheme, token, oddities } = splitScheme(trimmed);
  outer.push(...oddities);
  if (scheme.toLowerCase() !== 'basic' || token === '') return { scheme, token, basic: null, oddities: outer };
  const { basic, oddities: inner } = readBasicToken(token);
  return { scheme, token, basic, oddities: [...outer, ...inner] };
}

type Split = Pick<Anatomy, 'scheme' | 'token' | 'oddities'>;

function splitScheme(value: string): Split {
  if (value === '') return { scheme: '', token: '', oddities: [{ id: 'empty', sentence: 'The value is empty.' }] };
  const [, scheme = '', gap = '', token = ''] = /^([!#$%&'*+.^_`|~\w-]+)(\s*)([\s\S]*)$/.exec(value) ?? [];
  if (gap !== '' && token !== '') return { scheme, token, oddities: checkScheme(scheme, gap) };
  if (token === '' && loneSchemes.test(scheme))
    return { scheme, token, oddities: [{ id: 'no-token', sentence: `Nothing follows ${scheme}.` }] };
  return splitGlued(value);
}

/** A value without a space: `Basicabc…` is scheme and token glued together, anything else a token without a scheme. */
function splitGlued(value: string): Split {
  const [, scheme, token = ''] = /^(basic|bearer)([\s\S]+)$/i.exec(value) ?? [];
  if (scheme === undefined)
    return {
      scheme: '',
      token: value,
      oddities: [{ id: 'no-scheme', sentence: 'No scheme such as Basic stands before the value.' }],
    };
  return {
    scheme,
    token,
    oddities: [
      {
        id: 'no-space',
        sentence: `The space after ${scheme} is missing, so a server reads all of it as the name of a scheme.`,
      },
    ],
  };
}

function checkScheme(scheme: string, gap: string): Oddity[] {
  const oddities: Oddity[] = [];
  const usual = /^basic$/i.test(scheme) ? 'Basic' : /^bearer$/i.test(scheme) ? 'Bearer' : scheme;
  if (scheme !== usual)
    oddities.push({
      id: 'scheme-case',
      sentence: `${usual} is written as ${scheme}; case does not matter (RFC 9110 section 11.1), but not every server knows.`,
    });
  if (gap !== ' ')
    oddities.push({ id: 'wide-gap', sentence: 'More than one space, or another white space, follows the scheme.' });
  return oddities;
}
