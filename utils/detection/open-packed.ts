import { decodeDigits, decodedLength } from '@/utils/encoding/base64-bytes.ts';
import { decodeHex } from '@/utils/encoding/hex.ts';
import { compressionOf, inflate } from '@/utils/encoding/inflate.ts';
import { alphabetOf, digitsOf } from './base64-layer.ts';
import { deepestLayer, type LayerScan } from './layer-scan.ts';
import { nextHexRun, nextTextInHex, textGroupsAt, textInBase64Around } from './text-run.ts';
import type { Span } from './user-information.ts';
import { openView, type View, wholeOrigin } from './view.ts';

/** Opens what a run of token characters stands for as base64 or hex. */
export function openPacked(scan: LayerScan, view: View, start: number, end: number): void {
  if (view.depth >= deepestLayer || decodedLength(end - start) < scan.list.shortest) return;
  const run = { start, end };
  openBase64(scan, view, run);
  if (end - start >= 2 * scan.list.shortest) openHex(scan, view, run);
}

/** The first characters of the base64 of gzip data, `H4sI`. */
function beginsAsGzip(bytes: Uint8Array, start: number): boolean {
  return bytes[start] === 0x48 && bytes[start + 1] === 0x34 && bytes[start + 2] === 0x73 && bytes[start + 3] === 0x49;
}

/**
 * Opens every stretch of text in what the digits of a run stand for, at each of the four places where a group of digits can
 * begin. Such a stretch holds some whole groups: it looks at every so manieth group, and around it only where that is text.
 */
function openBase64(scan: LayerScan, view: View, run: Span): void {
  const { bytes } = view;
  const { shortest, textBytes } = scan.list;
  if (beginsAsGzip(bytes, run.start)) openCompressed(scan, view, run);
  const step = ((shortest - 2) / 3) | 0;
  if (step < 1) {
    openWhole(scan, view, run);
    return;
  }
  // How far the decoded bytes were read, for each of the four.
  let read: [number, number, number, number] | null = null;
  for (let group = step - 1; run.start + 4 * group + 4 <= run.end; group += step) {
    const places = textGroupsAt(bytes, run.start + 4 * group, textBytes);
    if (places === 0) continue;
    read ??= [0, 0, 0, 0];
    for (const place of placesOfGroups) {
      const start = run.start + place;
      if (((places >> place) & 1) === 0 || 3 * group < read[place] || start + 4 * group + 4 > run.end) continue;
      const stretch = textInBase64Around(bytes, start, run.end, read[place], 3 * group, textBytes);
      read[place] = stretch.end;
      if (stretch.end - stretch.start < shortest) continue;
      if (!scan.spend(stretch.end - stretch.start)) return;
      openDigits(scan, view, run, start, stretch);
    }
  }
}

const placesOfGroups = [0, 1, 2, 3] as const;

/** So short a text may hold no whole group: all of what the digits stand for may be text. */
function openWhole(scan: LayerScan, view: View, run: Span): void {
  for (const place of placesOfGroups) {
    const start = run.start + place;
    const count = decodedLength(run.end - start);
    if (count < scan.list.shortest) return;
    if (!scan.spend(count)) return;
    openDigits(scan, view, run, start, { start: 0, end: count });
  }
}

/** Opens a stretch of the bytes that a run stands for in groups from `start` on. */
function openDigits(scan: LayerScan, view: View, run: Span, start: number, stretch: Span): void {
  const { bytes } = view;
  const inRun = (hit: Span) => ({ start: hit.start + stretch.start, end: hit.end + stretch.start });
  const decoded = decodeDigits(bytes, start, stretch.start, stretch.end);
  const origin = {
    ...{ view, escaped: false },
    layer: (hit: Span) => alphabetOf(bytes, run, start, inRun(hit)),
    sourceOf: (hit: Span) => digitsOf(bytes, run, start, inRun(hit)),
  };
  scan.view(openView(decoded, origin));
}

function openCompressed(scan: LayerScan, view: View, run: Span): void {
  const length = decodedLength(run.end - run.start);
  if (!scan.spend(length)) return;
  const data = decodeDigits(view.bytes, run.start, 0, length);
  const format = compressionOf(data);
  if (format === null || !scan.mayInflate()) return;
  const inflated = inflate(data, format);
  if (inflated === null || !scan.spend(inflated.bytes.length)) return;
  const layer = (hit: Span) => alphabetOf(view.bytes, run, run.start, hit);
  const outer = openView(data, { view, escaped: false, layer, sourceOf: () => run });
  scan.view(openView(inflated.bytes, wholeOrigin(outer, 'gzip')));
}

function openHex(scan: LayerScan, view: View, run: Span): void {
  const least = 2 * scan.list.shortest;
  let digits = nextHexRun(view.bytes, run.start, run.end, least);
  while (digits !== null) {
    for (const start of [digits.start, digits.start + 1]) if (!openPairs(scan, view, start, digits.end)) return;
    digits = nextHexRun(view.bytes, digits.end, run.end, least);
  }
}

/** Opens every stretch of text in what pairs of hex digits from `start` on stand for; false when there is no room for it. */
function openPairs(scan: LayerScan, view: View, start: number, end: number): boolean {
  const { bytes } = view;
  const { shortest, textBytes } = scan.list;
  let stretch = nextTextInHex(bytes, start, end, 0, shortest, textBytes);
  while (stretch !== null) {
    const first = start + 2 * stretch.start;
    if (!scan.spend(stretch.end - stretch.start)) return false;
    const sourceOf = (hit: Span) => ({ start: first + 2 * hit.start, end: first + 2 * hit.end });
    const decoded = decodeHex(bytes, first, start + 2 * stretch.end);
    scan.view(openView(decoded, { view, escaped: false, layer: () => 'hex', sourceOf }));
    stretch = nextTextInHex(bytes, start, end, stretch.end, shortest, textBytes);
  }
  return true;
}
