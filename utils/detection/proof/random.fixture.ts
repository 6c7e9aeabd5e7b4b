import { createHash, randomBytes } from 'node:crypto';

/** Another one in each run; the environment variable AUTHLENS_SEED, set to one that was printed, repeats that run. */
export const runSeed = process.env.AUTHLENS_SEED ?? randomBytes(6).toString('hex');
console.info(`AUTHLENS_SEED=${runSeed}`);

export const digits = '0123456789';
export const alphanumeric = `${digits}ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz`;
/** The printable characters of ASCII, and the blank. */
export const printable = String.fromCharCode(...Array.from({ length: 95 }, (_, index) => 32 + index));

/** Numbers that look random and are the same for the same seed. */
export interface Random {
  /** An integer from 0 up to, but without, `limit`. */
  below(limit: number): number;
  /** An integer from `least` to `most`. */
  between(least: number, most: number): number;
  chance(probability: number): boolean;
  pick<Item>(items: ArrayLike<Item>): Item;
  /** `length` characters (UTF-16 units) of `alphabet`. */
  text(alphabet: string, length: number): string;
  bytes(length: number): Uint8Array;
}

/** The numbers that belong to the seed of this run and `purpose`: each case has its own and can be repeated alone. */
export function randomFor(...purpose: readonly (string | number)[]): Random {
  const next = smallFastCounter(
    createHash('sha256')
      .update(`${runSeed} ${purpose.join(' ')}`)
      .digest(),
  );
  const below = (limit: number) => Math.floor((next() / 2 ** 32) * limit);
  const pick = <Item>(items: ArrayLike<Item>): Item => {
    const item = items[below(items.length)];
    if (item === undefined) throw new Error('There is nothing to pick from.');
    return item;
  };
  return {
    below,
    between: (least, most) => least + below(most - least + 1),
    chance: (probability) => next() < probability * 2 ** 32,
    pick,
    text: (alphabet, length) => Array.from({ length }, () => pick(alphabet)).join(''),
    bytes: (length) => Uint8Array.from({ length }, () => next() >>> 24),
  };
}

/** The generator sfc32 by Chris Doty-Humphrey: unsigned integers of 32 bits. */
function smallFastCounter(seed: Buffer): () => number {
  let [a, b, c, counter] = [seed.readInt32LE(0), seed.readInt32LE(4), seed.readInt32LE(8), 1];
  return () => {
    const sum = (a + b + counter) | 0;
    counter = (counter + 1) | 0;
    a = b ^ (b >>> 9);
    b = (c + (c << 3)) | 0;
    c = (((c << 21) | (c >>> 11)) + sum) | 0;
    return sum >>> 0;
  };
}
