import { createScanner } from '@/utils/detection/create-scanner.ts';
import { isFreeOfKeys } from '@/utils/detection/reports/verify-report.ts';
import { sanitizeHar } from '@/utils/detection/sanitize-har.ts';
import type { Scanner } from '@/utils/detection/scanner.ts';
import { harContentOf } from '@/utils/http/har-content.ts';
import { exchangeFromHarEntry } from '@/utils/http/har-entry.ts';

/**
 * One piece of a HAR, an entry or the log without its entries, as JSON without the keys that a scanner knows. It is
 * scanned again, as a text and as an exchange; null when anything is found, and then it may not be handed out.
 */
export type SanitizeSlice = (slice: unknown, scanner: Pick<Scanner, 'locate'>) => string | null;

/** Its second look is not by the scanner itself, which would learn from what it is shown. */
export function createSliceSanitizer(): SanitizeSlice {
  const verifier = createScanner({ salt: new Uint8Array(32), memory: 0 });
  return (slice, { locate }) => {
    const sanitized = sanitizeHar(slice, locate);
    const json = JSON.stringify(sanitized);
    return isFreeOfKeys(json, locate) && !hasFindings(sanitized, verifier) ? json : null;
  };
}

/** What is no entry has no places that give a key away. */
function hasFindings(slice: unknown, verifier: Scanner): boolean {
  const converted = exchangeFromHarEntry(slice, { index: 0, pageUrls: new Map(), content: harContentOf(slice) });
  return converted.ok && verifier.scan(converted.exchange).findings.length > 0;
}
