import type { Part } from '@/utils/detection/finding.ts';
import type { HttpExchange } from '@/utils/http/exchange.ts';
import type { Random } from './random.fixture.ts';

/** What is to be put somewhere. */
export interface Payload {
  readonly text: string;
  /** Whether it is an expression of a script. */
  readonly isSource: boolean;
}

/** A payload in an exchange. */
export interface Placed {
  readonly exchange: HttpExchange;
  /** The text that holds the payload, as it was before compression. */
  readonly text: string;
  /** How many layers the place put around the payload. */
  readonly depth: number;
  /** Of the finding; undefined where it is not compared. */
  readonly name?: string;
}

/** A place of an exchange where a key can stand. */
export interface Place {
  readonly part: Part;
  /** Null where the payload makes no sense there. */
  put(payload: Payload, random: Random): Placed | null;
}

export interface Escaped {
  readonly text: string;
  /** How many layers the escaping added: 1 when it had something to escape. */
  readonly depth: number;
}

/** As `write` writes it; mostly as it stands when `allowed` matches the whole, which may be escaped already. */
function escaped(text: string, allowed: RegExp, write: (text: string) => string, random: Random): Escaped {
  const written = random.chance(0.7) && allowed.test(text) ? text : write(text);
  return { text: written, depth: written === text ? 0 : 1 };
}

export function percentEscaped(text: string, allowed: RegExp, random: Random): Escaped {
  return escaped(text, allowed, encodeURIComponent, random);
}

/** For the inside of a JSON string (RFC 8259 section 7). */
export function jsonEscaped(text: string, random: Random): Escaped {
  const allowed = /^(?:[^"\\\p{Cc}]|\\u[0-9a-f]{4}|\\["\\/bfnrt])*$/iu;
  return escaped(text, allowed, (plain) => JSON.stringify(plain).slice(1, -1), random);
}

const htmlNames: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

/** For an attribute in quotes, or text. */
export function htmlEscaped(text: string, random: Random): Escaped {
  const write = (plain: string) => plain.replaceAll(/[&<>"]/g, (character) => htmlNames[character] ?? character);
  return escaped(text, /^(?:[^&<>"]|&\w+;|&#\w+;)*$/, write, random);
}
