import { type Fingerprint, longestKey } from '@/utils/detection/fingerprint-schema.ts';
import type { WatchedKey } from '@/utils/detection/scanner.ts';
import type { KeyRecord } from './key-record.ts';

const maximumLabelLength = 80;

/** Why a key of this length cannot be kept, or null: only a bound against accidents, far beyond any key. */
export function checkLength(value: string): string | null {
  if (value.length <= longestKey) return null;
  return `What you pasted has ${value.length} characters, more than the ${longestKey} that a header can carry. Paste the key alone.`;
}

/**
 * Why `label` cannot be used, or null.
 * `keys` are the others; `value` is the key that gets the label, where it is known: a label is shown, exported and logged.
 */
export function checkLabel(label: string, keys: readonly KeyRecord[], value: string | null): string | null {
  const trimmed = label.trim();
  if (trimmed === '')
    return 'The label is empty. Give the key a name that you will recognise, such as the service that uses it.';
  if (trimmed.length > maximumLabelLength)
    return `The label has ${trimmed.length} characters, more than the ${maximumLabelLength} that fit. Shorten it.`;
  if (value !== null && trimmed.includes(value))
    return 'The label contains the key itself, and labels are shown everywhere. Choose another one.';
  if (keys.some((key) => key.label === trimmed))
    return `Another key is called "${trimmed}" already. Choose another label.`;
  return null;
}

/**
 * Why `label` cannot be used when it holds any of the keys, in any form, or null. Recognised by fingerprint: a watched
 * key's value is not known.
 */
export async function findKeyInLabel(
  label: string,
  keys: readonly WatchedKey[],
  salt: Uint8Array,
): Promise<string | null> {
  // Loaded when it is needed: the panel's first view has no other use for the scanner.
  const { createScanner } = await import('@/utils/detection/create-scanner.ts');
  const scanner = createScanner({ salt });
  scanner.watch(keys);
  return scanner.locate(label).length === 0
    ? null
    : 'The label contains a key, and labels are shown everywhere. Choose another one.';
}

/** The sentence for a key that is stored already, or null. Recognised by fingerprint, so that production keys count too. */
export function findDuplicate(fingerprint: Fingerprint, keys: readonly KeyRecord[]): string | null {
  const twin = keys.find((key) => key.fingerprint.digest === fingerprint.digest);
  if (twin === undefined) return null;
  return `This key is stored already, as "${twin.label}" (${twin.environment}). Delete that one first if it belongs to another environment.`;
}
