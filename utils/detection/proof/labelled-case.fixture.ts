import type { EncodingLayer, Part } from '@/utils/detection/finding.ts';
import type { HttpExchange } from '@/utils/http/exchange.ts';
import { bodyPlaces } from './body-places.fixture.ts';
import { compressedPlaces } from './compressed-places.fixture.ts';
import { deepest, type Form } from './forms.fixture.ts';
import { headerPlaces } from './header-places.fixture.ts';
import { type KeyShape, twinOf } from './key-shapes.fixture.ts';
import type { Place } from './place.fixture.ts';
import { type Random, randomFor } from './random.fixture.ts';
import { urlPlaces } from './url-places.fixture.ts';
import { webSocketPlaces } from './web-socket-places.fixture.ts';

export const places: Readonly<Record<string, Place>> = {
  ...urlPlaces,
  ...headerPlaces,
  ...bodyPlaces,
  ...compressedPlaces,
  ...webSocketPlaces,
};

/** An exchange, and what is to be found in it. */
export interface LabelledCase {
  readonly exchange: HttpExchange;
  readonly part: Part;
  /** Undefined where it is not compared. */
  readonly name: string | undefined;
  /** What they may be; null where they are not compared: with several layers, their order and number are a matter of taste. */
  readonly encodings: readonly (readonly EncodingLayer[])[] | null;
  /** The key, or the run that it is a part of. */
  readonly innermost: string;
  /** The key in its form, as it was put into its place. */
  readonly payload: string;
  /** What it was put into. */
  readonly text: string;
  /** What of the text around it changes with the key: nothing of it may be shown. Empty where that cannot be told. */
  readonly secret: string;
  /** The same with another key. */
  readonly twin: string;
}

/** The key in this form and this place, or null when the three make no sense together. The same `purpose` gives the same surroundings. */
export function buildCase(
  key: string,
  shape: KeyShape,
  form: Form,
  place: Place,
  purpose: readonly (string | number)[],
): LabelledCase | null {
  const built = build(key, shape, form, place, purpose);
  const twin = build(twinOf(key), shape, form, place, purpose);
  if (built === null) return null;
  const { exchange, name, depth } = built.placed;
  const isAligned = built.lengths.join() === twin?.lengths.join();
  const secret = isAligned ? differing(built.placed.text, twin.placed.text) : '';
  const encodings = depth === 0 ? encodingsOf(form, key, built.payload, secret) : null;
  const { innermost, payload, placed } = built;
  const twinText = twin?.placed.text ?? '';
  return { exchange, part: place.part, name, encodings, innermost, payload, text: placed.text, secret, twin: twinText };
}

/** Of at most one layer. Which base64 it is tell only the digits that the two do not share. */
function encodingsOf(form: Form, key: string, payload: string, secret: string): LabelledCase['encodings'] {
  const [layer, ...others] = form;
  if (payload === key || layer === undefined) return [[]];
  // `%37abc` holds `7abc`.
  if (payload.includes(key)) return null;
  if (others.length > 0 || layer.depth > 1 || layer.encodings === null) return null;
  const isAmbiguous = layer.encodings[0]?.startsWith('base64') === true && !/[-_+/]/.test(secret);
  return isAmbiguous ? [['base64'], ['base64url']] : [layer.encodings];
}

/** The surroundings are drawn apart: what they are must not depend on what the key took of the same draws. */
function build(key: string, shape: KeyShape, form: Form, place: Place, purpose: readonly (string | number)[]) {
  const written = encode(key, shape, form, randomFor(...purpose));
  if (written === null) return null;
  const placed = place.put(
    { text: written.payload, isSource: form.at(-1)?.isSource === true },
    randomFor('place', ...purpose),
  );
  if (placed === null) return null;
  const depth = placed.depth + form.reduce((sum, layer) => sum + layer.depth, 0);
  return depth > deepest ? null : { ...written, placed };
}

/** The key in its form, or null when a layer makes no sense for it. */
function encode(key: string, shape: KeyShape, form: Form, random: Random) {
  let [innermost, payload] = [key, key];
  const lengths: number[] = [];
  for (const layer of form) {
    if (layer.suits?.(payload, shape) === false) return null;
    payload = layer.encode(payload, random);
    lengths.push(payload.length);
    if (layer.depth === 0) innermost = payload;
  }
  return { innermost, payload, lengths };
}

/** `text` without what it has in common with `other` at its start and its end. */
function differing(text: string, other: string): string {
  let [start, tail] = [0, 0];
  const shorter = Math.min(text.length, other.length);
  while (start < shorter && text[start] === other[start]) start += 1;
  while (tail < shorter - start && text.at(-1 - tail) === other.at(-1 - tail)) tail += 1;
  return text.slice(start, text.length - tail);
}
