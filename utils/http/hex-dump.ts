export const bytesPerRow = 16;

export interface HexRow {
  /** Of the first byte, eight hexadecimal digits. */
  readonly offset: string;
  /** Pairs of digits with a space between, and a second one after the eighth pair. */
  readonly hex: string;
  /** Printable ASCII as it is, everything else as a dot. */
  readonly ascii: string;
}

/** How many rows of sixteen bytes there are. */
export function hexRowCount(bytes: Uint8Array): number {
  return Math.ceil(bytes.length / bytesPerRow);
}

/** One row of a hex dump; rows count from 0. */
export function hexRow(bytes: Uint8Array, row: number): HexRow {
  const start = row * bytesPerRow;
  const part = Array.from(bytes.subarray(start, start + bytesPerRow));
  const pairs = part.map((byte) => byte.toString(16).padStart(2, '0'));
  return {
    offset: start.toString(16).padStart(8, '0'),
    hex: [pairs.slice(0, 8).join(' '), pairs.slice(8).join(' ')].filter((half) => half !== '').join('  '),
    ascii: part.map((byte) => (byte >= 0x20 && byte <= 0x7e ? String.fromCharCode(byte) : '.')).join(''),
  };
}
