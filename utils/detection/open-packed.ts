import { decodeDigits, decodedLength } from '@/utils/encoding/base64-bytes.ts';
import { decodeHex } from '@/utils/encoding/hex.ts';
import { compressionOf, inflate } from '@/utils/encoding/inflate.ts';
import { alphabetOf, digitsOf } from './base64-layer.ts';
import { deepestLayer, type LayerScan } from './layer-scan.ts';
import { nextHexRun, nextTextInBase64, nextTextInHex } from './text-run.ts';
import type { Span } from './user-information.ts';
import { openView, type View, wholeOrigin } from './view.ts';

/** Opens what a run of token characters stands for as base64 or hex. */
export function openPacked(scan: LayerScan, view: View, start: number, end: number): void {
  if (view.depth >= deepestLayer || decodedLength(end - start) < scan.list.shortest) return;
  openBase64(scan, view, { start, end });
  openHex(scan, view, { start, end });
}

/** The first characters of the base64 of gzip data. */
const gzipDigits = new TextEncoder().encode('H4sI');

function openBase64(scan: LayerScan, view: View, run: Span): void {
  const { bytes } = view;
  const { shortest, textBytes } = scan.list;
  if (gzipDigits.every((digit, offset) => bytes[run.start + offset] === digit)) openCompressed(scan, view, run);
  for (let start = run.start; start < run.start + 4; start += 1) {
    let stretch = nextTextInBase64(bytes, start, run.end, 0, shortest, textBytes);
    while (stretch !== null) {
      if (!scan.spend(stretch.end - stretch.start)) return;
      openDigits(scan, view, run, start, stretch);
      stretch = nextTextInBase64(bytes, start, run.end, stretch.end, shortest, textBytes);
    }
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
