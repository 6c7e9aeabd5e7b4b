import { decodeDigits, decodedLength } from '@/utils/encoding/base64-bytes.ts';
import { byteClass, byteClasses } from '@/utils/encoding/byte-class.ts';
import { type Decoded, decodeEscapes, htmlReferences, jsonEscapes, percentEscapes } from '@/utils/encoding/escapes.ts';
import { decodeHex } from '@/utils/encoding/hex.ts';
import { compressionOf, inflate } from '@/utils/encoding/inflate.ts';
import { nextJoinedLiterals } from '@/utils/encoding/joined-literals.ts';
import { decodeUtf16, nextUtf16 } from '@/utils/encoding/utf16.ts';
import type { CredentialPattern } from '@/utils/providers/credential-pattern.ts';
import { alphabetOf, digitsOf } from './base64-layer.ts';
import type { EncodingLayer } from './finding.ts';
import { shiftOf } from './rolling-hash.ts';
import type { SoughtKey } from './sought-key.ts';
import { nextHexRun, nextTextInBase64, nextTextInHex } from './text-run.ts';
import type { Span } from './user-information.ts';
import { type Origin, rootView, traceOut, type View } from './view.ts';
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

/** Deeper layers than these are not opened. */
const deepest = 8;
/** Decoded bytes for each byte of the text, and for any text, however short. */
const mostDecodedFactor = 4;
/** What opening a stretch costs beside its bytes. */
const openingCost = 256;
const mostDecodedBase = 256 * 1024;
/** A text that repeats the first characters of a key without end is compared no more often than this. */
const mostConfirmations = 4096;
/** More prefixes than this are looked up together, run by run. */
const mostSearches = 4;
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
  const origin = wholeOrigin(rootView(bytes, null), 'gzip');
  scan.view({ bytes: inflated.bytes, text: null, origin, depth: 1 });
  return { hits: scan.hits, complete: scan.complete && inflated.complete, saturated: scan.saturated };
}

function wholeOrigin(view: View, layer: EncodingLayer): Origin {
  return { view, escaped: false, layer: () => layer, sourceOf: () => ({ start: 0, end: view.bytes.length }) };
}

/** In the order in which they are undone. */
const syntaxes = [jsonEscapes, htmlReferences, percentEscapes];

const decoder = new TextDecoder('utf-8', { ignoreBOM: true });

class Scan implements ByteScan {
  readonly hits: ByteHit[] = [];
  complete = true;
  saturated = false;
  readonly #list: WatchList;
  readonly #digestOf: (key: Uint8Array) => string;
  readonly #counts = new Map<SoughtKey | CredentialPattern, { count: number; end: number; view: View }>();
  #decodedLeft: number;
  #confirmationsLeft = mostConfirmations;
  #inflationsLeft = mostInflations;
  /** The last candidate that was no key: a text that repeats it need not have it digested again. */
  #refused: Uint8Array = new Uint8Array();

  constructor(list: WatchList, digestOf: (key: Uint8Array) => string, length: number) {
    this.#list = list;
    this.#digestOf = digestOf;
    this.#decodedLeft = mostDecodedFactor * length + mostDecodedBase;
  }

  view(view: View): void {
    const { bytes } = view;
    if (bytes.length < this.#list.shortest) return;
    if (this.#list.anywhere.length > 0) {
      for (const group of this.#list.anywhere) this.#windows(view, 0, bytes.length, group);
      if (view.depth < deepest) this.#escapes(view, 0, bytes.length);
    }
    const text = view.text?.length === bytes.length ? view.text : null;
    if (text !== null && this.#list.patterns.all.length <= mostSearches) this.#search(view, text);
    else this.#runs(view, this.#list.shortest, true);
    if (view.depth >= deepest) return;
    this.#utf16(view);
    this.#joins(view);
  }

  /** An engine finds a few prefixes faster than it looks at all the runs, shorter than a key, that they can stand in. */
  #search(view: View, text: string): void {
    const { all, shortest } = this.#list.patterns;
    for (const pattern of all)
      for (let index = text.indexOf(pattern.prefix); index >= 0; index = text.indexOf(pattern.prefix, index + 1))
        if (alphanumeric[view.bytes[index - 1] ?? 0] === 0)
          this.#match(
            view,
            pattern,
            index,
            endOfTokens(view.bytes, index, Math.min(view.bytes.length, index + pattern.longest)),
          );
    const shortestInBase64 = Math.ceil((shortest * 4) / 3);
    this.#runs(view, Math.min(this.#list.shortestKey, shortestInBase64), false);
  }

  /** Finds the runs that are long enough by looking at every `shortest`-th byte, and backwards from it only while it belongs to a run. */
  #runs(view: View, shortest: number, withPatterns: boolean): void {
    const { bytes } = view;
    const { length } = bytes;
    let start = 0;
    while (start + shortest <= length) {
      let index = start + shortest - 1;
      while (index >= start && byteClasses[bytes[index] ?? 0] !== byteClass.other) index -= 1;
      if (index >= start) {
        start = index + 1;
        continue;
      }
      const end = endOfTokens(bytes, start, length);
      const isEscaped = end < length && byteClasses[bytes[end] ?? 0] === byteClass.escape;
      if (isEscaped) start = this.#escapedRun(view, start, endOfRun(bytes, end), withPatterns) + 1;
      else {
        this.#plain(view, start, end, withPatterns);
        this.#packed(view, start, end);
        start = end + 1;
      }
    }
  }

  /**
   * A run with escapes; returns its end. What stands there as it is comes first, then what the escapes hide, then what
   * base64 or hex hides: an escape can be a part of either.
   */
  #escapedRun(view: View, start: number, end: number, withPatterns: boolean): number {
    const tokens = tokenRuns(view.bytes, start, end, this.#list.shortest);
    for (const run of tokens) this.#plain(view, run.start, run.end, withPatterns);
    if (view.depth < deepest && this.#list.anywhere.length === 0) this.#escapes(view, start, end);
    for (const run of tokens) this.#packed(view, run.start, run.end);
    return end;
  }

  /** What stands as it is in a run of token characters. */
  #plain(view: View, start: number, end: number, withPatterns: boolean): void {
    for (const group of this.#list.inRuns) if (end - start >= group.shortest) this.#windows(view, start, end, group);
    if (withPatterns) this.#patterns(view, start, end);
  }

  /** What a run of token characters stands for as base64 or hex. */
  #packed(view: View, start: number, end: number): void {
    if (view.depth >= deepest || decodedLength(end - start) < this.#list.shortest) return;
    this.#base64(view, start, end);
    this.#hex(view, start, end);
  }

  /** Four windows at a time: they are nearly never worth a second look, and so are looked up together. */
  #windows(view: View, start: number, end: number, group: WatchGroup): void {
    const { bytes } = view;
    const { gears } = this.#list;
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
      const value = view.bytes.subarray(span.start, span.end);
      if (equals(value, this.#refused)) continue;
      if (this.#confirmationsLeft === 0) {
        this.complete = false;
        return;
      }
      this.#confirmationsLeft -= 1;
      if (this.#digestOf(value) === key.fingerprint.digest) this.#add(view, span, key, null);
      else this.#refused = value;
    }
  }

  /** What overlaps the last hit of a key is no other place, and there are enough of a key that is everywhere. */
  #isSettled(target: SoughtKey | CredentialPattern, view: View, start: number): boolean {
    const last = this.#counts.get(target);
    if (last === undefined) return false;
    if (last.count >= this.#list.mostHits) this.saturated = true;
    return last.count >= this.#list.mostHits || (last.view === view && start < last.end);
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
    const { patterns } = this.#list;
    const length = end - start;
    if (length < patterns.shortest || length > longestPatternRun) return;
    const { bytes } = view;
    for (let index = start; index + patterns.shortest <= end; index += 1) {
      if (alphanumeric[bytes[index - 1] ?? 0] === 1 && index > start) continue;
      for (const pattern of patterns.at(bytes, index)) this.#match(view, pattern, index, end);
    }
  }

  #match(view: View, pattern: CredentialPattern, start: number, end: number): void {
    if (this.#isSettled(pattern, view, start)) return;
    const text = decoder.decode(view.bytes.subarray(start, Math.min(end, start + pattern.longest)));
    const [value] = text.startsWith(pattern.prefix) ? (pattern.pattern.exec(text) ?? []) : [];
    if (value !== undefined && value.length >= pattern.shortest)
      this.#add(view, { start, end: start + value.length }, null, pattern);
  }

  #base64(view: View, runStart: number, end: number): void {
    const { bytes } = view;
    const { shortest, textBytes: texts } = this.#list;
    if (bytes[runStart] === gzipDigits[0] && startsWith(bytes, runStart, gzipDigits))
      this.#compressed(view, runStart, end);
    for (let start = runStart; start < runStart + 4; start += 1) {
      let stretch = nextTextInBase64(bytes, start, end, 0, shortest, texts);
      while (stretch !== null) {
        if (!this.#openBase64(view, { start: runStart, end }, start, stretch)) return;
        stretch = nextTextInBase64(bytes, start, end, stretch.end, shortest, texts);
      }
    }
  }

  /** Opens a stretch of the bytes that a run stands for in groups from `start` on; false when there is no room for it. */
  #openBase64(view: View, run: Span, start: number, stretch: Span): boolean {
    if (!this.#spend(stretch.end - stretch.start)) return false;
    const { bytes } = view;
    this.#open(view, decodeDigits(bytes, start, stretch.start, stretch.end), {
      escaped: false,
      layer: (hit) => alphabetOf(bytes, run, start, shifted(hit, stretch.start)),
      sourceOf: (hit) => digitsOf(bytes, run, start, shifted(hit, stretch.start)),
    });
    return true;
  }

  #compressed(view: View, start: number, end: number): void {
    const data = decodeDigits(view.bytes, start, 0, decodedLength(end - start));
    const inflated = this.#spend(data.length) ? this.#inflate(data) : null;
    if (inflated === null) return;
    const run = { start, end };
    const base64 = { bytes: data, text: null, depth: view.depth + 1 };
    const layer = (hit: Span) => alphabetOf(view.bytes, run, start, hit);
    const outer = { ...base64, origin: { view, escaped: false, layer, sourceOf: () => run } };
    this.view({ bytes: inflated, text: null, origin: wholeOrigin(outer, 'gzip'), depth: outer.depth + 1 });
  }

  /** What compressed data stands for; null when it is none, or there is no room for more. */
  #inflate(data: Uint8Array): Uint8Array | null {
    const format = compressionOf(data);
    if (format === null) return null;
    if (this.#inflationsLeft === 0) this.complete = false;
    else this.#inflationsLeft -= 1;
    const inflated = this.#inflationsLeft === 0 ? null : inflate(data, format);
    return inflated !== null && this.#spend(inflated.bytes.length) ? inflated.bytes : null;
  }

  #hex(view: View, runStart: number, end: number): void {
    const least = 2 * this.#list.shortest;
    let digits = nextHexRun(view.bytes, runStart, end, least);
    while (digits !== null) {
      if (!this.#openHex(view, digits.start, digits.end) || !this.#openHex(view, digits.start + 1, digits.end)) return;
      digits = nextHexRun(view.bytes, digits.end, end, least);
    }
  }

  /** Opens every stretch of text in what pairs of hex digits from `start` on stand for; false when there is no room for it. */
  #openHex(view: View, start: number, end: number): boolean {
    const { bytes } = view;
    const { shortest, textBytes: texts } = this.#list;
    let stretch = nextTextInHex(bytes, start, end, 0, shortest, texts);
    while (stretch !== null) {
      const first = start + 2 * stretch.start;
      if (!this.#spend(stretch.end - stretch.start)) return false;
      this.#open(view, decodeHex(bytes, first, start + 2 * stretch.end), {
        escaped: false,
        layer: () => 'hex',
        sourceOf: (hit) => ({ start: first + 2 * hit.start, end: first + 2 * hit.end }),
      });
      stretch = nextTextInHex(bytes, start, end, stretch.end, shortest, texts);
    }
    return true;
  }

  /**
   * One syntax at a time: what it leaves of the others is seen in the view that it gives. Percent-encoding is tried first
   * as well, since it can go through the middle of an escape, but not in what escapes were undone in before: each way
   * would branch again.
   */
  #escapes(view: View, start: number, end: number): void {
    const undone = this.#undoNext(view, start, end, 0);
    const percent = syntaxes.length - 1;
    if (undone < percent && view.origin?.escaped !== true) this.#undoNext(view, start, end, percent);
  }

  /** Undoes the next syntax that has an escape there, from the one at `first` on; returns which, or how many there are. */
  #undoNext(view: View, start: number, end: number, first: number): number {
    for (
      let which = nextSyntax(view.bytes, start, end, first);
      ;
      which = nextSyntax(view.bytes, start, end, which + 1)
    ) {
      const syntax = syntaxes[which];
      if (syntax === undefined || !this.#spend(end - start)) return syntaxes.length;
      const decoded = decodeEscapes(view.bytes, start, end, syntax);
      if (decoded === null) continue;
      this.#openDecoded(view, decoded, syntax.name);
      return which;
    }
  }

  #utf16(view: View): void {
    // A string is searched several times faster than bytes, and nearly no text has a zero.
    if (view.text !== null && !view.text.includes('\0')) return;
    const least = Math.ceil(this.#list.shortest / 2);
    let readings = nextUtf16(view.bytes, 0, least);
    while (readings !== null) {
      for (const reading of readings) {
        if (!this.#spend(reading.end - reading.start)) return;
        this.#openDecoded(view, decodeUtf16(view.bytes, reading), null);
      }
      readings = nextUtf16(view.bytes, readings[0].end, least);
    }
  }

  #joins(view: View): void {
    const { bytes, text } = view;
    if (text !== null && !text.includes('+')) return;
    const ascii = text?.length === bytes.length ? text : null;
    for (let from = 0; ; ) {
      const joined = nextJoinedLiterals(bytes, from, ascii);
      if (joined === null) return;
      if (joined.bytes.length >= this.#list.shortest) {
        if (!this.#spend(joined.bytes.length)) return;
        this.#openDecoded(view, joined, null);
      }
      from = joined.end;
    }
  }

  #openDecoded(view: View, { bytes, sourceOf }: Decoded, layer: EncodingLayer | null): void {
    const spanOf = (hit: Span) => ({ start: sourceOf(hit.start), end: sourceOf(hit.end) });
    this.#open(view, bytes, {
      escaped: true,
      // An escape beside what was found is no layer around it.
      layer: (hit) => {
        const { start, end } = spanOf(hit);
        return end - start === hit.end - hit.start ? null : layer;
      },
      sourceOf: spanOf,
    });
  }

  #open(view: View, bytes: Uint8Array, origin: Omit<Origin, 'view'>): void {
    this.view({ bytes, text: null, origin: { view, ...origin }, depth: view.depth + 1 });
  }

  /** Whether there is room for so many decoded bytes more. */
  #spend(bytes: number): boolean {
    if (bytes > this.#decodedLeft) {
      this.complete = false;
      return false;
    }
    this.#decodedLeft -= bytes + openingCost;
    return true;
  }
}

function endOfTokens(bytes: Uint8Array, start: number, end: number): number {
  let index = start;
  // Eight at a time. The classes have no bit in common, so what all have is that of a token.
  while (index + 8 <= end) {
    const common =
      (byteClasses[bytes[index] ?? 0] ?? 0) &
      (byteClasses[bytes[index + 1] ?? 0] ?? 0) &
      (byteClasses[bytes[index + 2] ?? 0] ?? 0) &
      (byteClasses[bytes[index + 3] ?? 0] ?? 0) &
      (byteClasses[bytes[index + 4] ?? 0] ?? 0) &
      (byteClasses[bytes[index + 5] ?? 0] ?? 0) &
      (byteClasses[bytes[index + 6] ?? 0] ?? 0) &
      (byteClasses[bytes[index + 7] ?? 0] ?? 0);
    if (common !== byteClass.token) break;
    index += 8;
  }
  while (index < end && byteClasses[bytes[index] ?? 0] === byteClass.token) index += 1;
  return index;
}

function endOfRun(bytes: Uint8Array, start: number): number {
  let end = start;
  while (end < bytes.length && byteClasses[bytes[end] ?? 0] !== byteClass.other) end += 1;
  return end;
}

/** The stretches of token characters that are at least `shortest` long. */
function tokenRuns(bytes: Uint8Array, start: number, end: number, shortest: number): Span[] {
  const runs: Span[] = [];
  for (let from = start; from < end; ) {
    const to = endOfTokens(bytes, from, end);
    if (to - from >= shortest) runs.push({ start: from, end: to });
    from = to + 1;
  }
  return runs;
}

function shifted({ start, end }: Span, by: number): Span {
  return { start: start + by, end: end + by };
}

/** The first characters of the base64 of gzip data. */
const gzipDigits = new TextEncoder().encode('H4sI');

function startsWith(bytes: Uint8Array, start: number, wanted: Uint8Array): boolean {
  return wanted.every((byte, offset) => bytes[start + offset] === byte);
}

function equals(one: Uint8Array, other: Uint8Array): boolean {
  return one.length === other.length && one.every((byte, index) => byte === other[index]);
}

/** 1 for the ASCII letters and digits. */
const alphanumeric = Uint8Array.from({ length: 256 }, (_, byte) =>
  (byte >= 0x30 && byte <= 0x39) || ((byte | 0x20) >= 0x61 && (byte | 0x20) <= 0x7a) ? 1 : 0,
);

/** The first syntax, in the order in which they are undone, of which the mark and at least one byte more stand in a stretch. */
function nextSyntax(bytes: Uint8Array, start: number, end: number, after: number): number {
  let found = syntaxes.length;
  for (let index = start; index < end; index += 1) {
    const byte = bytes[index] ?? 0;
    if (byteClasses[byte] !== byteClass.escape) continue;
    if (found === after) break;
    for (let which = after; which < found; which += 1)
      if (syntaxes[which]?.marker === byte && index + 1 < end) found = which;
  }
  return found;
}
