/** Numbers that look random and are the same for the same seed, so that every run measures the same texts. */
export interface Seeded {
  /** A whole number from 0 to `limit`, without it. */
  below(limit: number): number;
  /** One of several. */
  pick<Item>(items: ArrayLike<Item>): Item;
  /** `length` characters of an alphabet. */
  text(length: number, alphabet: string): string;
}

export const digits = '0123456789';
export const hexDigits = '0123456789abcdef';
export const alphanumerics = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789';
export const base64Digits = `${alphanumerics}+/`;

/** Mulberry32: 32 bits of state are plenty to fill texts. */
export function createSeeded(seed: number): Seeded {
  let state = seed;
  const below = (limit: number) => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return Math.floor((((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32) * limit);
  };
  const pick = <Item>(items: ArrayLike<Item>): Item => {
    const item = items[below(items.length)];
    if (item === undefined) throw new Error('There is nothing to pick from.');
    return item;
  };
  const text = (length: number, alphabet: string) => {
    let written = '';
    for (let count = 0; count < length; count++) written += alphabet.charAt(below(alphabet.length));
    return written;
  };
  return { below, pick, text };
}
