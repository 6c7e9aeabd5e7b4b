import { compressionOf } from '@/utils/encoding/inflate.ts';
import type { PartText } from './part-text.ts';
import { type ByteHit, type ByteScan, scanBytes, scanCompressed } from './scan-bytes.ts';
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
  /** Whether the source is compressed, so that no place of it can be told. */
  readonly packed: boolean;
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
  for (const source of texts)
    if (source.bytes === null && source.text().length <= longestTogether) together.push(source);
  scanTogether(together, recognition, hits, incomplete);
  if (together.length < texts.length)
    for (const source of texts)
      if (source.bytes !== null || source.text().length > longestTogether)
        scanApart(source, recognition, hits, incomplete);
  return { hits, incomplete };
}

function scanTogether(
  texts: readonly PartText[],
  recognition: Recognition,
  hits: PartHit[],
  incomplete: PartText[],
): void {
  let text = '';
  for (const source of texts) text += source.text() + separator;
  const scan = scanText(text, recognition);
  // Together they are one text with one bound of work and of hits: one of them must not take the others along.
  if (!scan.complete || scan.saturated) for (const source of texts) scanApart(source, recognition, hits, incomplete);
  else if (scan.hits.length > 0) hits.push(...hitsBySource(scan.hits, texts));
}

function hitsBySource(hits: readonly ByteHit[], texts: readonly PartText[]): PartHit[] {
  const starts = startsOf(texts);
  return hits.flatMap((hit) => {
    const index = starts.findLastIndex((start) => start <= hit.span.start);
    const source = texts[index];
    const start = starts[index] ?? 0;
    const span = { start: hit.span.start - start, end: hit.span.end - start };
    return source === undefined ? [] : [{ source, hit: { ...hit, span }, packed: false }];
  });
}

function startsOf(texts: readonly PartText[]): number[] {
  let next = 0;
  return texts.map((source) => {
    const start = next;
    next += source.text().length + separator.length;
    return start;
  });
}

function scanApart(source: PartText, recognition: Recognition, hits: PartHit[], incomplete: PartText[]): void {
  const { bytes } = source;
  if (bytes === null) {
    const scan = scanText(source.text(), recognition);
    for (const hit of scan.hits) hits.push({ source, hit, packed: false });
    if (!scan.complete) incomplete.push(source);
  } else scanBinary(source, bytes, recognition, hits, incomplete);
}

function scanBinary(
  source: PartText,
  bytes: Uint8Array,
  recognition: Recognition,
  hits: PartHit[],
  incomplete: PartText[],
): void {
  const { list, digestOf } = recognition;
  // What only looks like data is text all the same, and its characters are more than one byte.
  const plain = source.isText ? scanText(source.text(), recognition) : scanBytes(bytes, list, digestOf);
  const plainHits = source.isText ? plain.hits : inTextUnits(plain.hits, bytes, source.text());
  for (const hit of plainHits) hits.push({ source, hit, packed: false });
  const inside = scanCompressed(bytes, compressionOf(bytes) ?? 'deflate', list, digestOf);
  const span = { start: 0, end: source.text().length };
  for (const hit of inside?.hits ?? []) hits.push({ source, hit: { ...hit, span }, packed: true });
  // What is no compressed data gives a few bytes of nothing as raw deflate.
  const isCompressed = compressionOf(bytes) !== null || source.coding === 'deflate';
  if (!plain.complete || (isCompressed && inside?.complete !== true)) incomplete.push(source);
}

/** As `scanBytes`, of a text, with spans in its UTF-16 units. */
export function scanText(text: string, { list, digestOf, encode }: Recognition): ByteScan {
  const bytes = encode(text);
  const { hits, complete, saturated } = scanBytes(bytes, list, digestOf, text);
  return { hits: inTextUnits(hits, bytes, text), complete, saturated };
}
