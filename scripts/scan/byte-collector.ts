/** Gathers bytes up to a limit; what would go beyond it is dropped whole, so that memory stays bounded. */
export interface ByteCollector {
  add(bytes: Uint8Array): void;
  /** The last `length` bytes as text. */
  tail(length: number): string;
  /** Everything since the last call, or null when it was more than the limit. */
  take(): Uint8Array | null;
}

/** A collector of at most `limit` bytes. It keeps the arrays that it is given: they must not be written to again. */
export function createByteCollector(limit: number): ByteCollector {
  let pieces: Uint8Array[] = [];
  let length = 0;
  return {
    add(bytes) {
      length += bytes.length;
      if (length > limit) pieces = [];
      else if (bytes.length > 0) pieces.push(bytes);
    },
    tail(wanted) {
      let first = pieces.length;
      for (let gathered = 0; first > 0 && gathered < wanted; ) gathered += pieces[--first]?.length ?? 0;
      return Buffer.concat(pieces.slice(first)).toString('latin1').slice(-wanted);
    },
    take() {
      const [first = new Uint8Array(), ...others] = pieces;
      const taken = length > limit ? null : others.length === 0 ? first : Buffer.concat(pieces);
      pieces = [];
      length = 0;
      return taken;
    },
  };
}
