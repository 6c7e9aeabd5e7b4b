import { Gunzip, Inflate, Unzlib } from 'fflate';

/** Larger output than this is not looked at: a few bytes can stand for gigabytes. */
const longestOutput = 16 * 1024 * 1024;
const pieceLength = 64 * 1024;

export interface Inflated {
  readonly bytes: Uint8Array;
  /** Whether all of it could be read. */
  readonly complete: boolean;
}

/** What gzip (RFC 1952), zlib (RFC 1950) or raw deflate (RFC 1951) data stands for, as far as it can be read; null when nothing can. */
export function inflate(data: Uint8Array, format: 'gzip' | 'zlib' | 'deflate'): Inflated | null {
  const pieces: Uint8Array[] = [];
  let length = 0;
  const stream = streamFor(format, (piece) => {
    pieces.push(piece);
    length += piece.length;
  });
  const complete = pushWhile(stream, data, () => length < longestOutput);
  return length === 0 ? null : { bytes: concatenate(pieces, length), complete };
}

interface Stream {
  push(piece: Uint8Array, final?: boolean): void;
}

function streamFor(format: 'gzip' | 'zlib' | 'deflate', onPiece: (piece: Uint8Array) => void): Stream {
  if (format === 'gzip') return new Gunzip(onPiece);
  return format === 'zlib' ? new Unzlib(onPiece) : new Inflate(onPiece);
}

/** Whether all of `data` went in; what came out of broken data before the break stays. */
function pushWhile(stream: Stream, data: Uint8Array, wanted: () => boolean): boolean {
  try {
    for (let start = 0; start < data.length; start += pieceLength) {
      if (!wanted()) return false;
      stream.push(data.subarray(start, start + pieceLength));
    }
    // Only now, so that all that can be read of data that is cut off has come out.
    stream.push(new Uint8Array(), true);
    return true;
  } catch {
    return false;
  }
}

/** How data is compressed by its first bytes, or null. Raw deflate has no mark. */
export function compressionOf(data: Uint8Array): 'gzip' | 'zlib' | null {
  const [first = 0, second = 0] = data;
  if (first === 0x1f && second === 0x8b) return 'gzip';
  return first === 0x78 && (first * 256 + second) % 31 === 0 ? 'zlib' : null;
}

function concatenate(pieces: readonly Uint8Array[], length: number): Uint8Array {
  const whole = new Uint8Array(length);
  let start = 0;
  for (const piece of pieces) {
    whole.set(piece, start);
    start += piece.length;
  }
  return whole;
}
