import type { EncodingLayer } from '@/utils/detection/finding.ts';
import type { KeyShape } from './key-shapes.fixture.ts';
import type { Random } from './random.fixture.ts';

/** One way to write a text as another. Written with Node's own functions and by hand, so that the product is not its own witness. */
export interface Layer {
  /** What a finding calls it; null where a finding has no word for it. */
  readonly encodings: readonly EncodingLayer[] | null;
  /** How many steps it takes to read it. */
  readonly depth: number;
  /** Whether what it makes is an expression of a script, which must not be put in quotes. */
  readonly isSource?: boolean;
  /** Whether it makes sense for `text`, which holds a key of this shape; it does for every text where this is missing. */
  readonly suits?: (text: string, shape: KeyShape) => boolean;
  encode(text: string, random: Random): string;
}
