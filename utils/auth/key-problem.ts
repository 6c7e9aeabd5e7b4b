import type { Provider } from '@/utils/providers/provider.ts';

const masks = new Set(['\u2026', '\u2022', '\u25cf', '\u2219', '\u00b7', '\u26ab']);

/** What is known of those who make the keys. */
export type KeyIssuer = Pick<Provider, 'name' | 'notKeys'>;

/**
 * Why `text` cannot be stored as a key of `provider`, in a sentence with what to do, or null when it can.
 * Characters are counted from 1. A key is never refused for its length: no format is documented.
 */
export function keyProblem(text: string, provider: KeyIssuer): string | null {
  const other = provider.notKeys.find(({ pattern }) => pattern.test(text));
  if (other !== undefined) return `This looks like ${other.name}, not like an API key. ${other.advice}`;
  if (/^https?:\/\//i.test(text)) return 'This looks like a web address, not like an API key. Paste the key alone.';
  if (/^\$\w+$|^\$[{(]|^%\w+%$|^\{\{|^(?:process|import\.meta)\.env\./.test(text))
    return 'This is the name of a variable that holds a key, not the key. Paste the value that it stands for.';
  const characters = [...text];
  for (const [index, character] of characters.entries()) {
    const problem = characterProblem(character, `character ${index + 1} of ${characters.length}`);
    if (problem !== null) return problem;
  }
  if (/\*{3}/.test(text))
    return 'The key is masked by asterisks. Reveal it where you copied it from, and copy it again.';
  return null;
}

function characterProblem(character: string, place: string): string | null {
  if (character === ':')
    return `A colon is ${place}. A user name cannot hold one (RFC 7617), so this is more than a key. Paste the key alone.`;
  if (masks.has(character))
    return `“${character}” is ${place}: the key is masked or cut short. Reveal it where you copied it from, and copy it again.`;
  if (/[\s\u0085]/.test(character))
    return `${whiteSpaceName(character)} is ${place}. A key is one word: copy it again, without what stands around it.`;
  if (/\p{C}/u.test(character))
    return `The control character ${codePoint(character)} is ${place}. Copy the key again, from its source.`;
  if (character > '~')
    return `“${character}” (${codePoint(character)}) is ${place}, and is not ASCII. It may stand for a letter that it resembles: copy the key again, from its source.`;
  return null;
}

function whiteSpaceName(character: string): string {
  if (/[\n\r\v\f\u0085\u2028\u2029]/.test(character)) return 'A line end';
  if (character === '\t') return 'A tab';
  return 'A space';
}

function codePoint(character: string): string {
  return `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`;
}
