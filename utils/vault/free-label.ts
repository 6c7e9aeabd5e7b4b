import type { KeyRecord } from './key-record.ts';

/** A label that no key has yet: this one, or with a number behind it. */
export function freeLabel(label: string, keys: readonly KeyRecord[]): string {
  const taken = new Set(keys.map((key) => key.label));
  for (let number = 1; ; number++) {
    const free = number === 1 ? label.trim() : `${label.trim()} ${number}`;
    if (!taken.has(free)) return free;
  }
}
