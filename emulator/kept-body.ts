import { createHash } from 'node:crypto';

/** A body as it came: how much of it, and what of it was kept. */
export interface ReceivedBody {
  /** Whole, or beginning and end without what was between them, where it was longer than was to be kept. */
  readonly body: Buffer;
  /** Bytes that came. */
  readonly bodySize: number;
  /** SHA-256 of all of them, in hexadecimal. */
  readonly bodyDigest: string;
}

/** Takes a body piece by piece and holds no more than about `longest` bytes of it. */
export class KeptBody {
  readonly #half: number;
  readonly #digest = createHash('sha256');
  readonly #head: Buffer[] = [];
  readonly #tail: Buffer[] = [];
  #headSize = 0;
  #tailSize = 0;
  #size = 0;

  constructor(longest: number) {
    this.#half = Math.floor(longest / 2);
  }

  add(piece: Buffer): void {
    this.#digest.update(piece);
    this.#size += piece.length;
    const begins = piece.subarray(0, this.#half - this.#headSize);
    // An empty view would keep all the bytes under it.
    if (begins.length > 0) this.#head.push(begins);
    this.#headSize += begins.length;
    const ends = piece.subarray(begins.length);
    this.#tail.push(ends);
    this.#tailSize += ends.length;
    this.#dropMiddle();
  }

  #dropMiddle(): void {
    let [first] = this.#tail;
    while (first !== undefined && this.#tailSize - first.length >= this.#half) {
      this.#tail.shift();
      this.#tailSize -= first.length;
      [first] = this.#tail;
    }
  }

  end(): ReceivedBody {
    const tail = Buffer.concat(this.#tail).subarray(-this.#half);
    return {
      body: Buffer.concat([...this.#head, tail]),
      bodySize: this.#size,
      bodyDigest: this.#digest.digest('hex'),
    };
  }
}
