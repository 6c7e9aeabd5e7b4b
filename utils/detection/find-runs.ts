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

/**
 * Calls `visit` with the start and end of every run of token characters and escapes that is at least `least` bytes long,
 * in order. What it costs hardly depends on `least`.
 */
export function findRuns(bytes: Uint8Array, least: number, visit: (start: number, end: number) => void): void {
  let start = 0;
  let index = 0;
  if (bytes.length >= 2 * blockLength) {
    index = bytes.length - (bytes.length % blockLength);
    start = findInBlocks(bytes, index, least, visit);
  }
  for (; index < bytes.length; index += 1)
    if (byteClasses[bytes[index] ?? 0] === byteClass.other) {
      if (index - start >= least) visit(start, index);
      start = index + 1;
    }
  if (index - start >= least) visit(start, index);
}

/** Every run that ends before `end`, a whole number of blocks; returns the start of the run that may go on there. */
function findInBlocks(
  bytes: Uint8Array,
  end: number,
  least: number,
  visit: (start: number, end: number) => void,
): number {
  const units = unitsOf(bytes, end >> 1);
  const [first = 0, second = 0, third = 0, fourth = 0, fifth = 0] = narrowing(Math.min(least, blockLength));
  let start = 0;
  for (let index = 0; index < end; index += blockLength) {
    const unit = index >> 1;
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
    let others = ~mask;
    if (others === 0) continue;
    const opening = lowestBit(others);
    if (index + opening - start >= least) visit(start, index + opening);
    start = index + blockLength - Math.clz32(others);
    // What is left ends and begins inside the block. Narrowed by shifts of `least - 1` in all, only long runs have bits.
    let long = mask & (mask >>> first);
    long &= long >>> second;
    long &= long >>> third;
    long &= long >>> fourth;
    long &= long >>> fifth;
    if (long === 0) continue;
    for (let after = opening + 1; ; ) {
      others &= others - 1;
      if (others === 0) break;
      const next = lowestBit(others);
      if (next - after >= least) visit(index + after, index + next);
      after = next + 1;
    }
  }
  return start;
}

/** The bytes two by two. Only an even place in memory can be read so. */
function unitsOf(bytes: Uint8Array, count: number): Uint16Array {
  const { buffer, byteOffset } = bytes.byteOffset % 2 === 0 ? bytes : bytes.slice();
  return new Uint16Array(buffer, byteOffset, count);
}

/** By how much a mask is shifted and narrowed, one after the other, until only runs of at least `least` bits have one left. */
function narrowing(least: number): number[] {
  const shifts: number[] = [];
  for (let length = 1; length < least; length += shifts.at(-1) ?? 0) shifts.push(Math.min(length, least - length));
  return shifts;
}

function lowestBit(bits: number): number {
  return 31 - Math.clz32(bits & -bits);
}
