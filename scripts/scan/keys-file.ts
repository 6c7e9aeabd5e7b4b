import * as v from 'valibot';
import { describeKeysIssue, keyDescription, readExportedKeys } from '@/utils/detection/exported-keys.ts';
import { createFingerprint } from '@/utils/detection/fingerprint.ts';
import { longestKey } from '@/utils/detection/fingerprint-schema.ts';
import type { WatchedKey } from '@/utils/detection/scanner.ts';
import { shortestWatchedKey } from '@/utils/detection/watch-list.ts';
import { findJsonError } from '@/utils/http/json-error.ts';

const keysSchema = v.object({ keys: v.array(v.object({ ...keyDescription, value: v.string() })) });

export type KeysReading =
  | { readonly ok: true; readonly keys: readonly WatchedKey[]; readonly salt: Uint8Array }
  /** What is wrong and where, to follow the name of the file; repeats no value. */
  | { readonly ok: false; readonly problem: string };

/**
 * Reads a file of keys, with their values or as the extension exports their fingerprints. `randomSalt` (32 bytes) is for
 * values. Read whole or not at all: with a key missing, a scan would promise too much.
 */
export function readKeys(text: string, randomSalt: Uint8Array): KeysReading {
  const file = parse(text);
  if (file === undefined) return { ok: false, problem: `it is not JSON: ${findJsonError(text)?.replace(/\.$/, '')}` };
  const reading = hasFingerprints(file) ? readExportedKeys(file) : readPlainKeys(file, randomSalt);
  const short = reading.ok ? reading.keys.findIndex((key) => key.fingerprint.length < shortestWatchedKey) : -1;
  if (short < 0) return reading;
  return {
    ok: false,
    problem: `key ${short} has fewer than ${shortestWatchedKey} characters, and could not be told from other text`,
  };
}

function readPlainKeys(file: unknown, salt: Uint8Array): KeysReading {
  const parsed = v.safeParse(keysSchema, file);
  if (!parsed.success) return { ok: false, problem: describeKeysIssue(parsed.issues[0]) };
  const keys: WatchedKey[] = [];
  for (const [index, { value, ...description }] of parsed.output.keys.entries()) {
    const problem = valueProblem(value);
    if (problem !== null) return { ok: false, problem: `keys.${index}.value ${problem}` };
    keys.push({ ...description, fingerprint: createFingerprint(value, salt) });
  }
  return { ok: true, keys, salt };
}

/** What is wrong with a value that would never be found in traffic, or null. */
function valueProblem(value: string): string | null {
  if (value === '') return 'is empty';
  if (new TextEncoder().encode(value).length > longestKey) return `is longer than ${longestKey} bytes`;
  if (/[\s\p{Cc}]/u.test(value)) return 'holds white space or a control character';
  if (/^\$\w+$|^\$?\{+.*\}$|^%\w+%$|^<.*>$/.test(value)) return 'is the name of a variable and not a key';
  return null;
}

function hasFingerprints(file: unknown): boolean {
  return typeof file === 'object' && file !== null && 'fingerprints' in file;
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    // What the error says quotes the text.
    if (error instanceof SyntaxError) return undefined;
    throw error;
  }
}
