import { base64ToUint8Array } from 'uint8array-extras';
import { counted } from '@/utils/http/counted.ts';
import type { Oddity } from './oddity.ts';

/** The token of Basic, decoded: `user-id ":" password` (RFC 7617 section 2). */
export interface BasicCredentials {
  readonly bytes: Uint8Array;
  /** Up to the first colon, or everything when there is none. */
  readonly userName: string;
  readonly userNameLength: { readonly characters: number; readonly bytes: number };
  readonly colon: boolean;
  /** After the first colon; it may hold further ones. */
  readonly password: string;
  /** Characters of the token as written, padding included. */
  readonly base64Length: number;
}

/** Decodes the token of Basic; `basic` is null when it is not base64. Never throws. */
export function readBasicToken(token: string): { basic: BasicCredentials | null; oddities: readonly Oddity[] } {
  const decoded = decodeBase64(token);
  if (decoded === null) return { basic: null, oddities: [notBase64(token)] };
  const { text, encoding } = decodeText(decoded.bytes);
  const colonAt = text.indexOf(':');
  const colon = colonAt !== -1;
  const userName = colon ? text.slice(0, colonAt) : text;
  const password = colon ? text.slice(colonAt + 1) : '';
  const userNameBytes = encoding === 'utf-8' ? new TextEncoder().encode(userName).length : userName.length;
  const userNameLength = { characters: [...userName].length, bytes: userNameBytes };
  const basic = { bytes: decoded.bytes, userName, userNameLength, colon, password, base64Length: token.length };
  return { basic, oddities: [...decoded.oddities, ...checkText(text, encoding), ...checkCredentials(basic)] };
}

/** Base64 as RFC 4648 section 4 has it, and what decoders commonly let pass, named as an oddity. */
function decodeBase64(token: string): { bytes: Uint8Array; oddities: Oddity[] } | null {
  const [, data, padding = ''] = /^([A-Za-z0-9+/_-]*)(={0,2})$/.exec(token) ?? [];
  if (data === undefined || data.length % 4 === 1) return null;
  if (padding !== '' && (data.length + padding.length) % 4 !== 0) return null;
  const bytes = base64ToUint8Array(data);
  const oddities: Oddity[] = [];
  if (/[-_]/.test(data))
    oddities.push({
      id: 'base64url',
      sentence: 'The token uses - or _, the alphabet of base64url, which Basic does not.',
    });
  if (padding === '' && data.length % 4 !== 0)
    oddities.push({ id: 'no-padding', sentence: 'The = at the end of the base64 is missing.' });
  if (hasTrailingBits(data))
    oddities.push({
      id: 'trailing-bits',
      sentence: 'The last character of the base64 holds bits that belong to no byte: it may have been cut or changed.',
    });
  return { bytes, oddities };
}

/** The last character holds two unused bits after a third one, four after a second one (RFC 4648 section 3.5). */
function hasTrailingBits(data: string): boolean {
  const last = data.at(-1) ?? '';
  if (data.length % 4 === 2) return !/[AQgw]/.test(last);
  return data.length % 4 === 3 && !/[AEIMQUYcgkosw048]/.test(last);
}

/** Why the token cannot be decoded: the mistake that makes it so, where it is a known one. */
function notBase64(token: string): Oddity {
  if (/,\s*(?:basic|bearer)\s/i.test(token))
    return {
      id: 'joined',
      sentence: 'Two values stand in one header, joined by a comma: this is how two Authorization headers arrive.',
    };
  const unescaped = unescapePercent(token);
  if (unescaped !== null && decodeBase64(unescaped) !== null)
    return {
      id: 'percent-encoded',
      sentence: 'The base64 is percent-encoded, as in a URL: a header takes it as it is, with its + / and =.',
    };
  const characters = [...token];
  const at = characters.findIndex((character) => !/[A-Za-z0-9+/=_-]/.test(character));
  const why =
    at === -1 ? 'its length or its = is wrong' : `character ${at + 1} of ${characters.length} is none of its alphabet`;
  return { id: 'not-base64', sentence: `What follows Basic is not base64: ${why}.` };
}

function unescapePercent(token: string): string | null {
  return /^[^%]*(?:%(?:2b|2f|3d)[^%]*)+$/i.test(token) ? decodeURIComponent(token) : null;
}

/** UTF-8, or else one character per byte, so that every value can be shown. */
function decodeText(bytes: Uint8Array): { text: string; encoding: 'utf-8' | 'bytes' } {
  try {
    return { text: new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes), encoding: 'utf-8' };
  } catch {
    return { text: Array.from(bytes, (byte) => String.fromCharCode(byte)).join(''), encoding: 'bytes' };
  }
}

function checkText(text: string, encoding: 'utf-8' | 'bytes'): Oddity[] {
  const oddities: Oddity[] = [];
  if (encoding === 'bytes')
    oddities.push({
      id: 'not-utf8',
      sentence: 'The decoded bytes are not text in UTF-8: what follows Basic may be the key itself, not its base64.',
    });
  else if (/[^\p{ASCII}]/u.test(text))
    oddities.push({
      id: 'non-ascii',
      sentence: 'The decoded text has characters outside ASCII, which servers read in different ways.',
    });
  if (/[\r\n]/.test(text))
    oddities.push({ id: 'line-end', sentence: 'A line end was encoded with the key; "echo" without -n adds one.' });
  if (/(?![\r\n])\p{Cc}/u.test(text))
    oddities.push({ id: 'control-character', sentence: 'The decoded text has a control character.' });
  return oddities;
}

function checkCredentials({ userName, colon, password }: BasicCredentials): Oddity[] {
  const oddities: Oddity[] = [];
  if (!colon) oddities.push(missingColon(userName));
  if (userName === '') oddities.push({ id: 'empty-user-name', sentence: 'The user name is empty.' });
  if (/^[ \t]|[ \t]$/.test(userName))
    oddities.push({ id: 'space', sentence: 'A space or tab stands at an end of the user name.' });
  if (/^["'`]|["'`]$/.test(userName))
    oddities.push({ id: 'quotes', sentence: 'A quote stands at an end of the user name.' });
  const onlyLineEnds = /^[\r\n]*$/.test(password);
  if (!onlyLineEnds)
    oddities.push({
      id: 'password',
      sentence: `The password is not empty: it has ${counted([...password].length, 'character')}.`,
    });
  return oddities;
}

function missingColon(decoded: string): Oddity {
  const again = decodeBase64(decoded.trim());
  return again !== null && /^[ -~]+:[ -~]*$/.test(decodeText(again.bytes).text)
    ? { id: 'base64-twice', sentence: 'What the base64 holds is base64 itself: it was encoded twice.' }
    : { id: 'no-colon', sentence: 'The colon after the user name is missing.' };
}
