/** How a literal of a language writes what cannot stand in it as it is. */
export interface Escapes {
  /** What has an escape of its own. */
  readonly named: ReadonlyMap<string, string>;
  /** The escape of any other character, by its code point. */
  readonly codePoint: (codePoint: number) => string;
  /** What has to be escaped beside the named; by default what cannot be seen. */
  readonly foreign?: RegExp;
}

/**
 * Control and format characters, unassigned ones, line separators, and every blank but the space. Languages differ in which
 * of them end a literal, and a reader sees none of them: the order of a text can be turned round by one.
 */
const unseen = /[\p{C}\p{Zl}\p{Zp}]|[^\P{Zs} ]/u;

/** Whether a text holds a character that cannot be seen, line ends apart. */
export function hasUnseen(text: string): boolean {
  return unseen.test(text.replaceAll('\n', ''));
}

/** `text` with everything escaped that has to be; the quotes around it are the caller's. */
export function escapeText(text: string, { named, codePoint, foreign = unseen }: Escapes): string {
  return Array.from(text, (character) => {
    const own = named.get(character);
    if (own !== undefined) return own;
    return foreign.test(character) ? codePoint(character.codePointAt(0) ?? 0) : character;
  }).join('');
}

/** A number in hexadecimal, with zeros before it. */
export function hexDigits(value: number, digits: number): string {
  return value.toString(16).padStart(digits, '0');
}

/** The escapes that languages of the family of C have in common. */
export const lineEscapes: readonly (readonly [string, string])[] = [
  ['\n', '\\n'],
  ['\r', '\\r'],
  ['\t', '\\t'],
];
