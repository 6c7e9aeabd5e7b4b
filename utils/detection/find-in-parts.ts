import { compressionOf } from '@/utils/encoding/inflate.ts';
import { type ByteHit, type ByteScan, scanBytes, scanCompressed } from './scan-bytes.ts';
import type { PartText } from './scan-parts.ts';
import { inTextUnits } from './scanned-text.ts';
import type { WatchList } from './watch-list.ts';

/** What a scan of texts needs beside them. */
export interface Recognition {
  readonly list: WatchList;
  readonly digestOf: (bytes: Uint8Array) => string;
  readonly encode: (text: string) => Uint8Array;
}

export interface PartHit {
  readonly source: PartText;
  /** Its span counts in the UTF-16 units of the text of the source. */
  readonly hit: ByteHit;
}

export interface PartScan {
  readonly hits: readonly PartHit[];
  /** The texts that were not looked at whole, for the work that it would have been. */
  readonly incomplete: readonly PartText[];
}

/** Shorter texts are scanned together: most of an exchange is dozens of them. */
const longestTogether = 4096;
/** Stands between two texts: no run, escape or join goes across it. */
const separator = '\u0001';

/** Every hit in the texts of an exchange. */
export function findInParts(texts: readonly PartText[], recognition: Recognition): PartScan {
  const hits: PartHit[] = [];
  const incomplete: PartText[] = [];
  const together: PartText[] = [];
  for (const source of texts) {
    if (source.bytes === null && source.text().length <= longestTogether) {
      together.push(source);
      continue;
    }
    const scan = scanOne(source, recognition);
    for (const hit of scan.hits) hits.push({ source, hit });
    if (!scan.complete) incomplete.push(source);
  }
  hits.unshift(...scanTogether(together, recognition, incomplete));
  return { hits, incomplete };
}

function scanTogether(texts: readonly PartText[], recognition: Recognition, incomplete: PartText[]): PartHit[] {
  const text = texts.map((source) => source.text()).join(separator);
  const scan = scanText(text, recognition);
  // Together they are one text with one bound of work and of hits: one of them must not take the others along.
  if (!scan.complete || scan.saturated) return texts.flatMap((source) => scanApart(source, recognition, incomplete));
  if (scan.hits.length === 0) return [];
  const starts = startsOf(texts);
  return scan.hits.flatMap((hit) => {
    const index = starts.findLastIndex((start) => start <= hit.span.start);
    const source = texts[index];
    const start = starts[index] ?? 0;
    const span = { start: hit.span.start - start, end: hit.span.end - start };
    return source === undefined ? [] : [{ source, hit: { ...hit, span } }];
  });
}

function scanApart(source: PartText, recognition: Recognition, incomplete: PartText[]): PartHit[] {
  const scan = scanOne(source, recognition);
  if (!scan.complete) incomplete.push(source);
  return scan.hits.map((hit) => ({ source, hit }));
}

function startsOf(texts: readonly PartText[]): number[] {
  let next = 0;
  return texts.map((source) => {
    const start = next;
    next += source.text().length + separator.length;
    return start;
  });
}

function scanOne(source: PartText, recognition: Recognition): ByteScan {
  const { bytes } = source;
  if (bytes === null) return scanText(source.text(), recognition);
  const { list, digestOf } = recognition;
  const plain = scanBytes(bytes, list, digestOf);
  const format = compressionOf(bytes) ?? (source.coding === 'deflate' ? 'deflate' : null);
  const inside = format === null ? null : scanCompressed(bytes, format, list, digestOf);
  const length = source.text().length;
  const packed = (inside?.hits ?? []).map((hit) => ({ ...hit, span: { start: 0, end: length } }));
  return {
    hits: [...inTextUnits(plain.hits, bytes, source.text()), ...packed],
    complete: plain.complete && (inside?.complete ?? true),
    saturated: plain.saturated,
  };
}

/** As `scanBytes`, of a text, with spans in its UTF-16 units. */
export function scanText(text: string, { list, digestOf, encode }: Recognition): ByteScan {
  const bytes = encode(text);
  const { hits, complete, saturated } = scanBytes(bytes, list, digestOf, bytes.length === text.length ? text : null);
  return { hits: inTextUnits(hits, bytes, text), complete, saturated };
}
