import type { EncodingLayer } from './finding.ts';
import type { Span } from './user-information.ts';

/** Bytes that something else stands for, and where they stand in it. */
export interface View {
  readonly bytes: Uint8Array;
  /** The same as a string, in which a character is found faster; null when it is not at hand. */
  readonly text: string | null;
  readonly origin: Origin | null;
  /** How many layers are around it. */
  readonly depth: number;
}

export interface Origin {
  readonly view: View;
  /** Whether escapes were undone. */
  readonly escaped: boolean;
  /** Null for what has no name among the layers: UTF-16, and literals joined in a script. */
  readonly layer: (hit: Span) => EncodingLayer | null;
  /** What of the source stands for a stretch of the bytes. */
  readonly sourceOf: (hit: Span) => Span;
}

export function rootView(bytes: Uint8Array, text: string | null): View {
  return { bytes, text, origin: null, depth: 0 };
}

/** What was opened in another view, one layer deeper. */
export function openView(bytes: Uint8Array, origin: Origin): View {
  return { bytes, text: null, origin, depth: origin.view.depth + 1 };
}

/** The origin of what all bytes of a view stand for together. */
export function wholeOrigin(view: View, layer: EncodingLayer): Origin {
  return { view, escaped: false, layer: () => layer, sourceOf: () => ({ start: 0, end: view.bytes.length }) };
}

/** Where a stretch of a view stands in the outermost bytes, and the layers around it from the outside in. */
export function traceOut(view: View, hit: Span): { span: Span; layers: EncodingLayer[] } {
  const layers: EncodingLayer[] = [];
  let span = hit;
  for (let { origin } = view; origin !== null; origin = origin.view.origin) {
    const layer = origin.layer(span);
    if (layer !== null) layers.unshift(layer);
    span = origin.sourceOf(span);
  }
  return { span, layers };
}
