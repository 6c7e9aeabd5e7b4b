import { createScanner, type ScannerOptions } from '@/utils/detection/create-scanner.ts';
import { createFingerprint } from '@/utils/detection/fingerprint.ts';
import type { Scanner } from '@/utils/detection/scanner.ts';
import { madeUpRules } from './rules.ts';

const salt = Uint8Array.from({ length: 32 }, (_value, index) => 7 * index);
const scanners = new Map<string, Scanner>();

/** The rules are those of the product, or so many made up ones. */
export interface Sought {
  readonly keys: number;
  readonly rules?: number;
}

/** The scanner that watches the first of `keys`; one for the whole bench, as the product has one for a whole session. */
export function scannerOf(keys: readonly string[], sought: Sought): Scanner {
  const name = JSON.stringify(sought);
  const scanner = scanners.get(name) ?? createScanner(optionsOf(sought));
  if (!scanners.has(name)) scanner.watch(keys.slice(0, sought.keys).map(watchedKey));
  scanners.set(name, scanner);
  return scanner;
}

function optionsOf({ rules }: Sought): ScannerOptions {
  return rules === undefined ? { salt } : { salt, providers: [{ credentials: madeUpRules(rules) }] };
}

function watchedKey(value: string, index: number) {
  const fingerprint = createFingerprint(value, salt);
  return { label: `Key ${index}`, provider: 'apivideo', environment: 'production' as const, fingerprint };
}
