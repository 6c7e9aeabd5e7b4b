import { counted, numberWord } from '@/utils/http/counted.ts';

export type Comparison =
  | { readonly identical: true }
  /** The sentence says what differs and holds no part of either value. */
  | { readonly identical: false; readonly sentence: string };

/**
 * Compares the Authorization value that was asked for (null for none) with every one that the browser reports it sent,
 * octet for octet. Positions and lengths count characters from 1; field values are ASCII or Latin-1 (RFC 9110 section 5.5).
 */
export function compareAuthorization(intended: string | null, wire: readonly string[]): Comparison {
  const [sent] = wire;
  if (wire.length > 1) return differs(`${capital(numberWord(wire.length))} Authorization headers were sent.`);
  if (sent === undefined)
    return intended === null ? { identical: true } : differs('The browser sent no Authorization header.');
  if (intended === null) return differs('The browser sent an Authorization header, and none was asked for.');
  if (intended === sent) return { identical: true };
  const lengths = `intended ${counted(intended.length, 'character')}, sent ${sent.length}`;
  return differs(`They differ from character ${firstDifference(intended, sent) + 1} on: ${lengths}.`);
}

function differs(sentence: string): Comparison {
  return { identical: false, sentence };
}

function capital(word: string): string {
  return word.charAt(0).toUpperCase() + word.slice(1);
}

function firstDifference(left: string, right: string): number {
  let at = 0;
  while (at < left.length && left[at] === right[at]) at++;
  return at;
}
