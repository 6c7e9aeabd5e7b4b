import { inflate } from '@/utils/encoding/inflate.ts';
import type { CredentialPattern } from '@/utils/providers/credential-pattern.ts';
import { endOfTokens, tokenRuns } from './byte-runs.ts';
import type { EncodingLayer } from './finding.ts';
import { shiftOf } from './hash-window.ts';
import { deepestLayer, type LayerScan } from './layer-scan.ts';
import { openEscapes, openJoins, openUtf16 } from './open-escapes.ts';
import { openPacked } from './open-packed.ts';
import { nextPrefix, patternsAt } from './pattern-index.ts';
import { Runs } from './runs.ts';
import type { SoughtKey } from './sought-key.ts';
import type { Span } from './user-information.ts';
import { openView, rootView, traceOut, type View, wholeOrigin } from './view.ts';
import { standsAlone, type WatchGroup, type WatchList } from './watch-list.ts';

/** A watched key, or a credential with a known prefix, in bytes. */
export interface ByteHit {
  readonly key: SoughtKey | null;
  readonly pattern: CredentialPattern | null;
  /** The credential in the clear; it stays inside the scan. */
  readonly value: string;
  /** From the outside in. */
  readonly layers: readonly EncodingLayer[];
  /** What stands for it in the scanned bytes, in bytes. */
  readonly span: Span;
}

export interface ByteScan {
  readonly hits: readonly ByteHit[];
  /** Whether all of it was looked at, within the bounds of work. */
  readonly complete: boolean;
  /** Whether a credential stands there more often than hits are given. */
  readonly saturated: boolean;
}

/** Decoded bytes for each byte of the text, and for any text, however short. */
const mostDecodedFactor = 4;
/** What opening a stretch costs beside its bytes. */
const openingCost = 256;
const mostDecodedBase = 256 * 1024;
/** A text that repeats the first characters of a key without end is compared no more often than this. */
const mostConfirmations = 4096;
/** So many stretches of a text are taken for compressed data. */
const mostInflations = 16;
/** A run that is longer than this is data, in which a prefix is chance. */
const longestPatternRun = 64 * 1024;

/** Every place of what `list` looks for, in every form. `digestOf` is the salted digest of a key's bytes; `text` is the same as a string, where it is at hand. */
export function scanBytes(
  bytes: Uint8Array,
  list: WatchList,
  digestOf: (key: Uint8Array) => string,
  text: string | null = null,
): ByteScan {
  if (bytes.length < list.shortest) return { hits: [], complete: true, saturated: false };
  const scan = new Scan(list, digestOf, bytes.length);
  scan.view(rootView(bytes, text));
  return scan;
}

/** The layer of data that is compressed as a whole; null when it cannot be read. `format` is for what has no mark of its own. */
export function scanCompressed(
  bytes: Uint8Array,
  format: 'gzip' | 'zlib' | 'deflate',
  list: WatchList,
  digestOf: (key: Uint8Array) => string,
): ByteScan | null {
  const inflated = inflate(bytes, format);
  if (inflated === null) return null;
  const scan = new Scan(list, digestOf, inflated.bytes.length);
  scan.view(openView(inflated.bytes, wholeOrigin(rootView(bytes, null), 'gzip')));
  return { hits: scan.hits, complete: scan.complete && inflated.complete, saturated: scan.saturated };
}

const decoder = new TextDecoder('utf-8', { ignoreBOM: true });

class Scan implements ByteScan, LayerScan {
  readonly hits: ByteHit[] = [];
  complete = true;
  saturated = false;
  readonly list: WatchList;
  readonly #digestOf: (key: Uint8Array) => string;
  readonly #counts = new Map<SoughtKey | CredentialPattern, { count: number; end: number; view: View }>();
  #decodedLeft: number;
  #confirmationsLeft = mostConfirmations;
  #inflationsLeft = mostInflations;
  /** The last candidate that was no key: a text that repeats it need not have it digested again. */
  #refused: Uint8Array = new Uint8Array();

  constructor(list: WatchList, digestOf: (key: Uint8Array) => string, length: number) {
    this.list = list;
    this.#digestOf = digestOf;
    this.#decodedLeft = mostDecodedFactor * length + mostDecodedBase;
  }

  view(view: View): void {
    const { bytes } = view;
    if (bytes.length < this.list.shortest) return;
    if (this.list.anywhere.length > 0) {
      for (const group of this.list.anywhere) this.#windows(view, 0, bytes.length, group);
      if (view.depth < deepestLayer) openEscapes(this, view, 0, bytes.length);
    }
    this.#runs(view);
    if (view.depth >= deepestLayer) return;
    openUtf16(this, view);
    openJoins(this, view);
  }

  /** Looks through every run that is long enough. */
  #runs(view: View): void {
    const { bytes } = view;
    const runs = new Runs(bytes, this.list.shortest);
    while (runs.next()) {
      const { start, end } = runs;
      if (endOfTokens(bytes, start, end) < end) this.#escapedRun(view, start, end);
      else {
        this.#plain(view, start, end);
        openPacked(this, view, start, end);
      }
    }
  }

  /**
   * A run with escapes. What stands there as it is comes first, then what the escapes hide, then what
   * base64 or hex hides: an escape can be a part of either.
   */
  #escapedRun(view: View, start: number, end: number): void {
    const tokens = tokenRuns(view.bytes, start, end, this.list.shortest);
    for (const run of tokens) this.#plain(view, run.start, run.end);
    if (view.depth < deepestLayer && this.list.anywhere.length === 0) openEscapes(this, view, start, end);
    for (const run of tokens) openPacked(this, view, run.start, run.end);
  }

  /** What stands as it is in a run of token characters. */
  #plain(view: View, start: number, end: number): void {
    for (const group of this.list.inRuns) if (end - start >= group.shortest) this.#windows(view, start, end, group);
    this.#patterns(view, start, end);
  }

  /** Four windows at a time: they are nearly never worth a second look, and so are looked up together. */
  #windows(view: View, start: number, end: number, group: WatchGroup): void {
    const { bytes } = view;
    const { gears } = this.list;
    const { filter, filterShift } = group;
    const shift = shiftOf(group.window);
    let hash = 0;
    let index = start;
    for (; index + 4 <= end; index += 4) {
      const first = ((hash << shift) + (gears[bytes[index] ?? 0] ?? 0)) | 0;
      const second = ((first << shift) + (gears[bytes[index + 1] ?? 0] ?? 0)) | 0;
      const third = ((second << shift) + (gears[bytes[index + 2] ?? 0] ?? 0)) | 0;
      hash = ((third << shift) + (gears[bytes[index + 3] ?? 0] ?? 0)) | 0;
      const passed =
        (filter[first >>> filterShift] ?? 0) |
        (filter[second >>> filterShift] ?? 0) |
        (filter[third >>> filterShift] ?? 0) |
        (filter[hash >>> filterShift] ?? 0);
      if (passed === 0) continue;
      this.#candidate(view, start, index, first, group);
      this.#candidate(view, start, index + 1, second, group);
      this.#candidate(view, start, index + 2, third, group);
      this.#candidate(view, start, index + 3, hash, group);
    }
    for (; index < end; index += 1) {
      hash = ((hash << shift) + (gears[bytes[index] ?? 0] ?? 0)) | 0;
      this.#candidate(view, start, index, hash, group);
    }
  }

  /** `last` is the index of the last byte of the window with this hash. */
  #candidate(view: View, start: number, last: number, hash: number, group: WatchGroup): void {
    const first = last + 1 - group.window;
    if (group.filter[hash >>> group.filterShift] === 1 && first >= start) this.#confirm(view, first, hash, group);
  }

  #confirm(view: View, start: number, hash: number, group: WatchGroup): void {
    for (const key of group.byHash.get(hash >>> 0) ?? []) {
      const span = { start, end: start + key.fingerprint.length };
      if (span.end > view.bytes.length || !standsAlone(view.bytes, span.start, span.end)) continue;
      if (this.#isSettled(key, view, start)) continue;
      if (standsAt(view.bytes, span, this.#refused)) continue;
      if (this.#confirmationsLeft === 0) {
        this.complete = false;
        return;
      }
      this.#confirmationsLeft -= 1;
      const value = view.bytes.slice(span.start, span.end);
      if (this.#digestOf(value) === key.fingerprint.digest) this.#add(view, span, key, null);
      else this.#refused = value;
    }
  }

  /** What overlaps the last hit of a key is no other place, and there are enough of a key that is everywhere. */
  #isSettled(target: SoughtKey | CredentialPattern, view: View, start: number): boolean {
    const last = this.#counts.get(target);
    if (last === undefined) return false;
    if (last.count >= this.list.mostHits) this.saturated = true;
    return last.count >= this.list.mostHits || (last.view === view && start < last.end);
  }

  #add(view: View, span: Span, key: SoughtKey | null, pattern: CredentialPattern | null): void {
    const target = key ?? pattern;
    if (target === null) return;
    const count = (this.#counts.get(target)?.count ?? 0) + 1;
    this.#counts.set(target, { count, end: span.end, view });
    const value = decoder.decode(view.bytes.subarray(span.start, span.end));
    const { span: outer, layers } = traceOut(view, span);
    this.hits.push({ key, pattern, value, layers, span: outer });
  }

  /** A prefix counts where a word begins: at the start of the run, or after a character that separates words. */
  #patterns(view: View, start: number, end: number): void {
    const { patterns } = this.list;
    const length = end - start;
    if (length < patterns.shortest || length > longestPatternRun) return;
    const { bytes } = view;
    const last = end - patterns.shortest;
    for (
      let index = nextPrefix(patterns, bytes, start, last);
      index <= last;
      index = nextPrefix(patterns, bytes, index + 1, last)
    ) {
      if (index > start && alphanumeric[bytes[index - 1] ?? 0] === 1) continue;
      for (const pattern of patternsAt(patterns, bytes, index)) this.#match(view, pattern, index, end);
    }
  }

  #match(view: View, pattern: CredentialPattern, start: number, end: number): void {
    if (this.#isSettled(pattern, view, start)) return;
    const text = decoder.decode(view.bytes.subarray(start, Math.min(end, start + pattern.longest)));
    const [value] = text.startsWith(pattern.prefix) ? (pattern.pattern.exec(text) ?? []) : [];
    if (value !== undefined && value.length >= pattern.shortest)
      this.#add(view, { start, end: start + value.length }, null, pattern);
  }

  spend(bytes: number): boolean {
    if (bytes > this.#decodedLeft) {
      this.complete = false;
      return false;
    }
    this.#decodedLeft -= bytes + openingCost;
    return true;
  }

  mayInflate(): boolean {
    if (this.#inflationsLeft === 0) {
      this.complete = false;
      return false;
    }
    this.#inflationsLeft -= 1;
    return true;
  }
}

function standsAt(bytes: Uint8Array, { start, end }: Span, wanted: Uint8Array): boolean {
  if (end - start !== wanted.length) return false;
  for (let index = 0; index < wanted.length; index += 1) if (bytes[start + index] !== wanted[index]) return false;
  return true;
}

/** 1 for the ASCII letters and digits. */
const alphanumeric = Uint8Array.from({ length: 256 }, (_, byte) =>
  (byte >= 0x30 && byte <= 0x39) || ((byte | 0x20) >= 0x61 && (byte | 0x20) <= 0x7a) ? 1 : 0,
);
