import { type Alignment, decodeBase64, foreignDigits, runStart } from '@/utils/encoding/base64.ts';
import { createRunFinder } from './base64-run.ts';
import { base64Symbol, eachWindow, plainSymbol } from './rolling-hash.ts';
import type { WatchedKey } from './scanner.ts';
import type { WatchGroup } from './watch-list.ts';

/** A watched key in a text. */
export interface Hit {
  readonly key: WatchedKey;
  /** The key in the clear; it stays inside the scan. */
  readonly value: string;
  readonly encoding: 'base64' | 'base64url' | null;
  /** What stands in the text for the key: itself, or the whole run of base64 that holds it. */
  readonly segment: string;
  readonly start: number;
  readonly end: number;
}

/** What a scan of texts needs beside them: the salt's rolling-hash base and its digest function. */
export interface Recognition {
  readonly groups: readonly WatchGroup[];
  readonly hashBase: number;
  readonly digestOf: (credential: string) => string;
}

/** Keys shorter than this count only as a whole token: such a run of characters can be part of a word. */
const shortestInsideRun = 16;

/** Every place of a watched key in `text`, in plain or base64, confirmed by its digest. Linear in the text. */
export function findWatchedKeys(text: string, recognition: Recognition): Hit[] {
  return recognition.groups.flatMap((group) => [
    ...findPlain(text, group, recognition),
    ...findBase64(text, group, recognition),
  ]);
}

function findPlain(text: string, group: WatchGroup, recognition: Recognition): Hit[] {
  const hits = new HitList();
  eachWindow(text, group.window, recognition.hashBase, plainSymbol, (hash, start) => {
    const candidates = group.plain.get(hash);
    if (candidates === undefined) return;
    for (const key of candidates) {
      const value = hits.reaches(key, start) ? null : confirm(text, start, key, recognition);
      if (value === null) continue;
      hits.add({ key, value, encoding: null, segment: value, start, end: start + value.length });
    }
  });
  return hits.all;
}

function findBase64(text: string, group: WatchGroup, recognition: Recognition): Hit[] {
  const hits = new HitList();
  const runAt = createRunFinder(text);
  eachWindow(text, group.window, recognition.hashBase, base64Symbol, (hash, start) => {
    const candidates = group.base64.get(hash);
    if (candidates === undefined) return;
    for (const { key, alignment } of candidates) {
      const firstDigit = start - foreignDigits[alignment];
      const value = hits.reaches(key, start) ? null : confirmBase64(text, firstDigit, alignment, key, recognition);
      if (value === null) continue;
      const run = runAt(start, firstDigit);
      hits.add({ key, value, ...run, segment: text.slice(run.start, run.end) });
    }
  });
  return hits.all;
}

/** The key at `start` of `text` in the clear, or null when it is not the key, or only looks like a part of a word. */
function confirm(text: string, start: number, { fingerprint }: WatchedKey, { digestOf }: Recognition): string | null {
  const end = start + fingerprint.length;
  const value = text.slice(start, end);
  if (value.length < fingerprint.length) return null;
  if (value.length < shortestInsideRun && (isTokenCharacter(text[start - 1]) || isTokenCharacter(text[end])))
    return null;
  return digestOf(value) === fingerprint.digest ? value : null;
}

function isTokenCharacter(character: string | undefined): boolean {
  return character !== undefined && /[\w-]/.test(character);
}

/** As `confirm`, for a key in the group of four digits at `group`; decoded from the group before, to see what precedes the key. */
function confirmBase64(
  text: string,
  group: number,
  alignment: Alignment,
  key: WatchedKey,
  recognition: Recognition,
): string | null {
  const groupsBefore = runStart(text, group, group - 4) === group - 4 ? 1 : 0;
  // A UTF-16 unit is at most three bytes of UTF-8, which are four digits; and there is one more character to look at.
  const end = group + 4 * (key.fingerprint.length + 2);
  const bytes = decodeBase64(text.slice(Math.max(0, group - 4 * groupsBefore), end));
  const offset = alignment + 3 * groupsBefore;
  const before = new TextDecoder('latin1').decode(bytes.subarray(Math.max(0, offset - 1), offset));
  const after = new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes.subarray(offset));
  return confirm(before + after, before.length, key, recognition);
}

/** Hits in the order of the text. */
class HitList {
  readonly all: Hit[] = [];
  readonly #ends = new Map<WatchedKey, number>();

  /** Whether the last hit of `key` goes beyond `start`: what overlaps it is no other place. */
  reaches(key: WatchedKey, start: number): boolean {
    return start < (this.#ends.get(key) ?? 0);
  }

  add(hit: Hit): void {
    this.#ends.set(hit.key, hit.end);
    this.all.push(hit);
  }
}
