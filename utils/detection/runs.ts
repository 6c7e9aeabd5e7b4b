import { byteClass, byteClasses } from '@/utils/encoding/byte-class.ts';

/** So many bytes are looked at together, a bit for each. */
const blockLength = 32;

/**
 * Which of two bytes, read as one number, belong to a run: bit 0 for the first one, bit 1 for the second. Engines run on
 * little-endian machines alone.
 */
const pairs = Uint8Array.from({ length: 1 << 16 }, (_, pair) => isInRun(pair & 0xff) | (isInRun(pair >> 8) << 1));

function isInRun(byte: number): number {
  return byteClasses[byte] === byteClass.other ? 0 : 1;
}

/** The runs of token characters and escapes that are at least `least` bytes long, in order. What it costs to find them hardly depends on `least`. */
export class Runs {
  /** Of the run that `next` went to. */
  start = 0;
  end = -1;
  readonly #bytes: Uint8Array;
  readonly #least: number;
  /** The bytes of whole blocks two by two. */
  readonly #units: Uint16Array;
  readonly #narrowing: Narrowing;

  constructor(bytes: Uint8Array, least: number) {
    this.#bytes = bytes;
    this.#least = least;
    this.#units = bytes.length < 2 * blockLength ? noUnits : unitsOf(bytes);
    this.#narrowing = narrowingTo(Math.min(least, blockLength));
  }

  /** Goes to the next run; false when there is none. */
  next(): boolean {
    return this.#nextInBlocks() || this.#nextAtEnd();
  }

  /** Looks at whole blocks, from the first even place on. Leaves `start` at the run that may go on after them. */
  #nextInBlocks(): boolean {
    const units = this.#units;
    const least = this.#least;
    const { first, second, third, fourth, fifth } = this.#narrowing;
    let start = this.end + 1;
    let unit = start >> 1;
    for (; unit + 16 <= units.length; unit += 16) {
      // Written out: a function for it is not always inlined. A bit for each byte, the lowest one for the first.
      const mask =
        (pairs[units[unit] ?? 0] ?? 0) |
        ((pairs[units[unit + 1] ?? 0] ?? 0) << 2) |
        ((pairs[units[unit + 2] ?? 0] ?? 0) << 4) |
        ((pairs[units[unit + 3] ?? 0] ?? 0) << 6) |
        ((pairs[units[unit + 4] ?? 0] ?? 0) << 8) |
        ((pairs[units[unit + 5] ?? 0] ?? 0) << 10) |
        ((pairs[units[unit + 6] ?? 0] ?? 0) << 12) |
        ((pairs[units[unit + 7] ?? 0] ?? 0) << 14) |
        ((pairs[units[unit + 8] ?? 0] ?? 0) << 16) |
        ((pairs[units[unit + 9] ?? 0] ?? 0) << 18) |
        ((pairs[units[unit + 10] ?? 0] ?? 0) << 20) |
        ((pairs[units[unit + 11] ?? 0] ?? 0) << 22) |
        ((pairs[units[unit + 12] ?? 0] ?? 0) << 24) |
        ((pairs[units[unit + 13] ?? 0] ?? 0) << 26) |
        ((pairs[units[unit + 14] ?? 0] ?? 0) << 28) |
        ((pairs[units[unit + 15] ?? 0] ?? 0) << 30);
      const others = ~mask;
      if (others === 0) continue;
      const block = 2 * unit;
      const opening = lowestBit(others);
      if (block + opening - start >= least) return this.#found(start, block + opening);
      // What is left ends and begins inside the block. Narrowed by `least - 1` in all, only long runs have bits.
      let long = mask & (mask >>> first);
      long &= long >>> second;
      long &= long >>> third;
      long &= long >>> fourth;
      long &= long >>> fifth;
      if (long !== 0 && this.#insideBlock(block, others)) return true;
      start = block + blockLength - Math.clz32(others);
    }
    this.start = start;
    this.end = Math.max(start, 2 * unit) - 1;
    return false;
  }

  /** The first run between two other bytes of a block. */
  #insideBlock(block: number, others: number): boolean {
    for (let after = lowestBit(others) + 1, left = others & (others - 1); left !== 0; left &= left - 1) {
      const next = lowestBit(left);
      if (next - after >= this.#least) return this.#found(block + after, block + next);
      after = next + 1;
    }
    return false;
  }

  /** Looks at the bytes after the last whole block. */
  #nextAtEnd(): boolean {
    const bytes = this.#bytes;
    let { start } = this;
    for (let index = this.end + 1; index <= bytes.length; index += 1) {
      if (index < bytes.length && byteClasses[bytes[index] ?? 0] !== byteClass.other) continue;
      if (index - start >= this.#least) return this.#found(start, index);
      start = index + 1;
    }
    return false;
  }

  #found(start: number, end: number): true {
    this.start = start;
    this.end = end;
    return true;
  }
}

const noUnits = new Uint16Array();

/** The bytes two by two. Only an even place in memory can be read so. */
function unitsOf(bytes: Uint8Array): Uint16Array {
  const { buffer, byteOffset, length } = bytes.byteOffset % 2 === 0 ? bytes : bytes.slice();
  return new Uint16Array(buffer, byteOffset, length >> 1);
}

/** By how much a mask is shifted and narrowed, one after the other, until only runs of so many bits have one left. */
interface Narrowing {
  readonly first: number;
  readonly second: number;
  readonly third: number;
  readonly fourth: number;
  readonly fifth: number;
}

function narrowingTo(least: number): Narrowing {
  let length = 1;
  const next = () => {
    const shift = Math.min(length, least - length);
    length += shift;
    return shift;
  };
  return { first: next(), second: next(), third: next(), fourth: next(), fifth: next() };
}

function lowestBit(bits: number): number {
  return 32 - Math.clz32(~bits & (bits - 1));
}
