/** Below this many different characters a text is not taken for a random one. */
const fewCharacters = 8;

/**
 * A conservative estimate of the entropy, in bits, of what follows the first `known` characters of a randomly generated
 * key: its letters and digits times the bits of the narrowest usual alphabet that holds them. Separators count nothing,
 * and neither does repetition.
 */
export function unguessableBits(key: string, known: number): number {
  const characters = key.slice(known).match(/[0-9A-Za-z]/g) ?? [];
  const distinct = new Set(characters).size;
  const alphabet = distinct < fewCharacters ? Math.max(distinct, 1) : alphabetSize(characters.join(''), key);
  return characters.length * Math.log2(alphabet);
}

function alphabetSize(text: string, key: string): number {
  if (/^[0-9]*$/.test(text)) return 10;
  if (/^[0-9a-f]*$/i.test(text)) return 16;
  if (/[a-z]/.test(text) && /[A-Z]/.test(text)) {
    // A short stretch of 62 alphanumerics often has no digit by chance; the whole key tells better.
    return /[0-9]/.test(key) ? 62 : 52;
  }
  return /[0-9]/.test(text) ? 36 : 26;
}
