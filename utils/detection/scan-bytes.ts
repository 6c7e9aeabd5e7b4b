import { decodeDigits } from '@/utils/encoding/base64-bytes.ts';
import { byteClass, byteClasses } from '@/utils/encoding/byte-class.ts';
import {
  type Decoded,
  decodeEscapes,
  type EscapeSyntax,
  htmlReferences,
  jsonEscapes,
  percentEscapes,
  utf16Zeros,
} from '@/utils/encoding/escapes.ts';
import { decodeHex } from '@/utils/encoding/hex.ts';
import { compressionOf, inflate } from '@/utils/encoding/inflate.ts';
import { nextJoinedLiterals } from '@/utils/encoding/joined-literals.ts';
import type { CredentialPattern } from '@/utils/providers/credential-pattern.ts';
import { alphabetOf, digitsOf } from './base64-layer.ts';
import type { EncodingLayer } from './finding.ts';
import type { SoughtKey } from './sought-key.ts';
import { holdsText, nextHexRun } from './text-run.ts';
import type { Span } from './user-information.ts';
import { type Origin, rootView, traceOut, type View } from './view.ts';
import { filterShift, standsAlone, type WatchGroup, type WatchList } from './watch-list.ts';

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
const mostDecodedFactor = 8;
const mostDecodedBase = 1024 * 1024;
/** A text that repeats the first characters of a key without end is compared no more often than this. */
const mostConfirmations = 4096;
/** Of one credential in one text; more tell nothing more. */
const mostHits = 64;

/** Every place of what `list` looks for, in every form. `digestOf` is the salted digest of a key's bytes. */
export function scanBytes(bytes: Uint8Array, list: WatchList, digestOf: (key: Uint8Array) => string): ByteScan {
  if (bytes.length < list.shortest) return { hits: [], complete: true, saturated: false };
  const scan = new Scan(list, digestOf, bytes.length);
  scan.view(rootView(bytes));
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
  const origin = wholeOrigin(rootView(bytes), 'gzip');
  scan.view({ bytes: inflated.bytes, origin, depth: 1 });
  return { hits: scan.hits, complete: scan.complete && inflated.complete, saturated: scan.saturated };
}

function wholeOrigin(view: View, layer: EncodingLayer): Origin {
  return { view, layer: () => layer, sourceOf: () => ({ start: 0, end: view.bytes.length }) };
}

const backslash = 0x5c;
const ampersand = 0x26;
const percentSign = 0x25;

class Scan implements ByteScan {
  readonly hits: ByteHit[] = [];
  complete = true;
  saturated = false;
  readonly #list: WatchList;
  readonly #digestOf: (key: Uint8Array) => string;
  readonly #counts = new Map<SoughtKey | CredentialPattern, { count: number; end: number; view: View }>();
  #decodedLeft: number;
  #confirmationsLeft = mostConfirmations;
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
      this.#windows(view, 0, bytes.length, this.#list.anywhere);
      if (view.depth < deepest) this.#escapes(view, { start: 0, end: bytes.length });
    }
    this.#runs(view);
    this.#joins(view);
  }

  /** Finds the runs that are long enough by looking at every `shortest`-th byte, and backwards from it only while it belongs to a run. */
  #runs(view: View): void {
    const { bytes } = view;
    const { shortest } = this.#list;
    const classes = byteClasses;
    let start = 0;
    while (start + shortest <= bytes.length) {
      let index = start + shortest - 1;
      while (index >= start && classes[bytes[index] ?? 0] !== byteClass.other) index -= 1;
      if (index >= start) {
        start = index + 1;
        continue;
      }
      let end = start + shortest;
      while (end < bytes.length && classes[bytes[end] ?? 0] !== byteClass.other) end += 1;
      this.#run(view, start, end);
      start = end + 1;
    }
  }

  /** What stands there as it is comes first, then what escapes hide, then what base64 or hex hides: an escape can be a part of either. */
  #run(view: View, start: number, end: number): void {
    const tokens = tokenRuns(view.bytes, start, end, this.#list.shortest);
    for (const run of tokens) {
      this.#windows(view, run.start, run.end, this.#list.inRuns);
      this.#patterns(view, run);
    }
    if (view.depth >= deepest) return;
    const [only] = tokens;
    const isEscaped = only === undefined || only.start > start || only.end < end;
    if (isEscaped && this.#list.anywhere.length === 0) this.#escapes(view, { start, end });
    for (const run of tokens) {
      this.#base64(view, run);
      this.#hex(view, run);
    }
  }

  #windows(view: View, start: number, end: number, groups: readonly WatchGroup[]): void {
    const { bytes } = view;
    const base = this.#list.hashBase;
    for (const group of groups) {
      const { window, leaving, filter } = group;
      if (start + window > end) continue;
      let hash = 0;
      for (let index = start; index < start + window; index += 1)
        hash = (Math.imul(hash, base) + (bytes[index] ?? 0)) | 0;
      let index = start + window;
      for (;;) {
        const bit = hash >>> filterShift;
        if (((filter[bit >> 5] ?? 0) & (1 << (bit & 31))) !== 0) this.#confirm(view, index - window, hash, group);
        if (index >= end) break;
        hash = (Math.imul(hash, base) + (bytes[index] ?? 0) - (leaving[bytes[index - window] ?? 0] ?? 0)) | 0;
        index += 1;
      }
    }
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
    if (last.count >= mostHits) this.saturated = true;
    return last.count >= mostHits || (last.view === view && start < last.end);
  }

  #add(view: View, span: Span, key: SoughtKey | null, pattern: CredentialPattern | null): void {
    const target = key ?? pattern;
    if (target === null) return;
    const count = (this.#counts.get(target)?.count ?? 0) + 1;
    this.#counts.set(target, { count, end: span.end, view });
    const value = new TextDecoder().decode(view.bytes.subarray(span.start, span.end));
    const { span: outer, layers } = traceOut(view, span);
    this.hits.push({ key, pattern, value, layers, span: outer });
  }

  /** A prefix counts where a word begins: at the start of the run, or after a character that separates words. */
  #patterns(view: View, run: Span): void {
    const { patterns } = this.#list;
    if (run.end - run.start < patterns.shortest) return;
    const { bytes } = view;
    for (let index = run.start; index + patterns.shortest <= run.end; index += 1) {
      if (index > run.start && isAlphanumeric(bytes[index - 1] ?? 0)) continue;
      for (const pattern of patterns.at(bytes, index))
        if (!this.#isSettled(pattern, view, index)) this.#match(view, pattern, { start: index, end: run.end });
    }
  }

  #match(view: View, pattern: CredentialPattern, { start, end }: Span): void {
    const text = new TextDecoder().decode(view.bytes.subarray(start, Math.min(end, start + pattern.longest)));
    const [value] = text.startsWith(pattern.prefix) ? (pattern.pattern.exec(text) ?? []) : [];
    if (value !== undefined && value.length >= pattern.shortest)
      this.#add(view, { start, end: start + value.length }, null, pattern);
  }

  #base64(view: View, run: Span): void {
    const { bytes } = view;
    const { shortest, textBytes: texts } = this.#list;
    for (let phase = 0; phase < 4; phase += 1) {
      const start = run.start + phase;
      const isCompressed = phase === 0 && startsWith(bytes, start, gzipDigits);
      if (!isCompressed && !holdsText(bytes, start, run.end, shortest, texts)) continue;
      const decoded = this.#spend(run.end - start) ? decodeDigits(bytes, start, run.end) : null;
      if (decoded === null) return;
      this.#open(view, decoded, {
        layer: (hit) => alphabetOf(bytes, run, start, start + Math.floor((hit.start * 4) / 3)),
        sourceOf: (hit) => digitsOf(bytes, run, start, hit),
      });
    }
  }

  #hex(view: View, run: Span): void {
    const { bytes } = view;
    const least = 2 * this.#list.shortest;
    for (let from = run.start; ; ) {
      const digits = nextHexRun(bytes, from, run.end, least);
      if (digits === null) return;
      for (const start of [digits.start, digits.start + 1]) {
        if (!this.#spend((digits.end - start) / 2)) return;
        this.#open(view, decodeHex(bytes, start, digits.end), {
          layer: () => 'hex',
          sourceOf: (hit) => ({ start: start + 2 * hit.start, end: start + 2 * hit.end }),
        });
      }
      from = digits.end;
    }
  }

  /** One syntax at a time: what it leaves of the others is seen in the view that it gives. */
  #escapes(view: View, { start, end }: Span): void {
    for (const syntax of syntaxesIn(view.bytes, start, end)) {
      if (!this.#spend(end - start)) return;
      const decoded = decodeEscapes(view.bytes, start, end, syntax);
      if (decoded === null) continue;
      this.#openDecoded(view, decoded, syntax.name === 'utf16' ? null : syntax.name);
      return;
    }
  }

  #joins(view: View): void {
    if (view.depth >= deepest) return;
    for (let from = 0; ; ) {
      const joined = nextJoinedLiterals(view.bytes, from);
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
      // An escape beside what was found is no layer around it.
      layer: (hit) => {
        const { start, end } = spanOf(hit);
        return end - start === hit.end - hit.start ? null : layer;
      },
      sourceOf: spanOf,
    });
  }

  #open(view: View, bytes: Uint8Array, origin: Omit<Origin, 'view'>): void {
    const opened = { bytes, origin: { view, ...origin }, depth: view.depth + 1 };
    this.view(opened);
    const format = opened.depth < deepest ? compressionOf(bytes) : null;
    const inflated = format === null ? null : inflate(bytes, format);
    if (inflated === null || !this.#spend(inflated.bytes.length)) return;
    this.view({ bytes: inflated.bytes, origin: wholeOrigin(opened, 'gzip'), depth: opened.depth + 1 });
  }

  /** Whether there is room for so many decoded bytes more. */
  #spend(bytes: number): boolean {
    if (bytes > this.#decodedLeft) {
      this.complete = false;
      return false;
    }
    this.#decodedLeft -= bytes;
    return true;
  }
}

/** The stretches of token characters that are at least `shortest` long. */
function tokenRuns(bytes: Uint8Array, start: number, end: number, shortest: number): Span[] {
  const runs: Span[] = [];
  for (let from = start; from < end; ) {
    let to = from;
    while (to < end && byteClasses[bytes[to] ?? 0] === byteClass.token) to += 1;
    if (to - from >= shortest) runs.push({ start: from, end: to });
    from = to + 1;
  }
  return runs;
}

/** The first characters of the base64 of gzip data. */
const gzipDigits = new TextEncoder().encode('H4sI');

function startsWith(bytes: Uint8Array, start: number, wanted: Uint8Array): boolean {
  return wanted.every((byte, offset) => bytes[start + offset] === byte);
}

function equals(one: Uint8Array, other: Uint8Array): boolean {
  return one.length === other.length && one.every((byte, index) => byte === other[index]);
}

function isAlphanumeric(byte: number): boolean {
  return (byte >= 0x30 && byte <= 0x39) || ((byte | 0x20) >= 0x61 && (byte | 0x20) <= 0x7a);
}

/** The syntaxes whose mark stands in a stretch, in the order in which they are undone. */
function syntaxesIn(bytes: Uint8Array, start: number, end: number): EscapeSyntax[] {
  let json = false;
  let html = false;
  let percent = false;
  let zero = false;
  for (let index = start; index < end; index += 1) {
    const byte = bytes[index];
    if (byte === backslash) json = true;
    else if (byte === ampersand) html = true;
    else if (byte === percentSign) percent = true;
    else if (byte === 0) zero = true;
  }
  return [
    ...(zero ? [utf16Zeros] : []),
    ...(json ? [jsonEscapes] : []),
    ...(html ? [htmlReferences] : []),
    ...(percent ? [percentEscapes] : []),
  ];
}
