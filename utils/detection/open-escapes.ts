import {
  type Decoded,
  decodeEscapes,
  hasEscape,
  htmlReferences,
  jsonEscapes,
  percentEscapes,
} from '@/utils/encoding/escapes.ts';
import { joinedLiterals } from '@/utils/encoding/joined-literals.ts';
import { decodeNestedEscapes } from '@/utils/encoding/nested-escapes.ts';
import { decodeUtf16, nextUtf16 } from '@/utils/encoding/utf16.ts';
import type { EncodingLayer } from './finding.ts';
import type { LayerScan } from './layer-scan.ts';
import type { Span } from './user-information.ts';
import { openView, type View } from './view.ts';

/** In the order in which they are undone. */
const syntaxes = [jsonEscapes, htmlReferences, percentEscapes];

/**
 * Opens what the escapes in a stretch stand for: one syntax at a time, since what it leaves of the others is seen in the
 * view that it gives. Where another one is left, all are undone at once as well: one can go through the middle of the
 * other. Not in what escapes were undone in before: each way would branch again.
 */
export function openEscapes(scan: LayerScan, view: View, start: number, end: number): void {
  const { bytes, origin } = view;
  for (
    let which = nextSyntax(bytes, start, end, 0);
    which < syntaxes.length;
    which = nextSyntax(bytes, start, end, which + 1)
  ) {
    const syntax = syntaxes[which];
    if (syntax === undefined || !scan.spend(end - start)) return;
    const decoded = decodeEscapes(bytes, start, end, syntax);
    if (decoded === null) continue;
    openDecoded(scan, view, decoded, () => syntax.name);
    const isNested = origin?.escaped !== true && hasEscape(decoded.bytes, syntaxes);
    if (isNested && scan.spend(end - start))
      openDecoded(scan, view, decodeNestedEscapes(bytes, start, end), (source) => outermostSyntax(bytes, source));
    return;
  }
}

/** The place in that order of the syntax that each byte is the mark of; for other bytes more than there are. */
const places = new Uint8Array(256).fill(syntaxes.length);
for (const [place, { marker }] of syntaxes.entries()) places[marker] = place;

/** The first syntax, in the order in which they are undone, of which the mark and at least one byte more stand in a stretch. */
function nextSyntax(bytes: Uint8Array, start: number, end: number, after: number): number {
  let found = syntaxes.length;
  for (let index = start; index + 1 < end && found > after; index += 1) {
    const place = places[bytes[index] ?? 0] ?? found;
    if (place >= after && place < found) found = place;
  }
  return found;
}

/** Opens every stretch that can be read as UTF-16. */
export function openUtf16(scan: LayerScan, view: View): void {
  // A string is searched several times faster than bytes, and nearly no text has a zero.
  if (view.text !== null && !view.text.includes('\0')) return;
  const least = Math.ceil(scan.list.shortest / 2);
  let readings = nextUtf16(view.bytes, 0, least);
  while (readings !== null) {
    for (const reading of readings) {
      if (!scan.spend(reading.end - reading.start)) return;
      openDecoded(scan, view, decodeUtf16(view.bytes, reading), null);
    }
    readings = nextUtf16(view.bytes, readings[0].end, least);
  }
}

/** Opens every stretch of string literals that a script joins. */
export function openJoins(scan: LayerScan, view: View): void {
  const { bytes, text } = view;
  for (const joined of joinedLiterals(bytes, text)) {
    if (joined.escaped) openEscapes(scan, view, joined.start, joined.end);
    else if (joined.bytes.length >= scan.list.shortest) {
      if (!scan.spend(joined.end - joined.start)) return;
      openDecoded(scan, view, joined, null);
    }
  }
}

/** The syntax of the first escape in a stretch. */
function outermostSyntax(bytes: Uint8Array, { start, end }: Span): EncodingLayer | null {
  for (let index = start; index < end; index += 1)
    for (const { marker, name } of syntaxes) if (bytes[index] === marker) return name;
  return null;
}

/** Opens what a stretch was decoded into. `layerOf` names the layer around what was found, by what stands for it here; null where no escapes were undone. */
function openDecoded(
  scan: LayerScan,
  view: View,
  { bytes, sourceOf }: Decoded,
  layerOf: ((source: Span) => EncodingLayer | null) | null,
): void {
  const spanOf = (hit: Span) => ({ start: sourceOf(hit.start), end: sourceOf(hit.end) });
  const layer = (hit: Span) => {
    const source = spanOf(hit);
    // An escape beside what was found is no layer around it.
    return source.end - source.start === hit.end - hit.start ? null : (layerOf?.(source) ?? null);
  };
  scan.view(openView(bytes, { view, escaped: layerOf !== null, layer, sourceOf: spanOf }));
}
