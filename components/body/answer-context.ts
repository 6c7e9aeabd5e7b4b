import { createContext } from 'react';
import type { NextRequest, Origin } from '@/utils/providers/next-request.ts';

/** One value of the answer that was clicked, with its member's name where it has one. */
export interface ClickedValue {
  readonly member: string | null;
  readonly value: string;
}

/** What the parts of a body know of the answer that it belongs to. */
export interface AnswerContextValue {
  /** Null where the answer came from no host of its provider: its ids and links mean nothing then. */
  readonly origin: Origin | null;
  readonly onClick: (clicked: ClickedValue) => void;
  /** Makes the next request; each gives a sentence that says what was done. */
  readonly next: {
    readonly compose: (next: NextRequest) => string;
    readonly follow: (reference: string) => string;
  };
  /** The body's bytes and what they are saved as. */
  readonly bytes: Uint8Array;
  readonly fileName: string;
  /** Shows a sentence that says what was done. */
  readonly say: (sentence: string) => void;
}

const outside = () => '';

/** Outside of an answer there is nothing to click. */
export const AnswerContext = createContext<AnswerContextValue>({
  origin: null,
  onClick: outside,
  next: { compose: outside, follow: outside },
  bytes: new Uint8Array(),
  fileName: '',
  say: outside,
});
