import type { ScannerClient } from './scanner-client.ts';
import { type TabHar, withContent } from './tab-har.ts';

export interface SanitizedHar {
  readonly file: Blob;
  /** Requests that are in the file. */
  readonly kept: number;
  /** Requests that are not: a key in them could not be masked. */
  readonly leftOut: number;
}

/** Bodies in memory at once: each may have 5 MB. */
const atOnce = 8;

/**
 * The log as a HAR file without keys: entry by entry in the scanner's worker, so that nothing blocks however long the log.
 * `onProgress` is told how many entries are done. Null when the log itself cannot be freed of keys.
 */
export async function sanitizeTabHar(
  { log, entries }: TabHar,
  { sanitize }: Pick<ScannerClient, 'sanitize'>,
  onProgress: (done: number) => void,
): Promise<SanitizedHar | null> {
  const head = await sanitize({
    ...log,
    comment: 'Sanitised by Authlens: a mark that names fingerprint and environment stands for each key.',
  });
  if (head === null) return null;
  const pieces: Blob[] = [];
  for (let start = 0; start < entries.length; start += atOnce) {
    const slices = entries.slice(start, start + atOnce).map(async (entry) => sanitize(await withContent(entry)));
    for (const json of await Promise.all(slices))
      if (json !== null) pieces.push(new Blob([pieces.length === 0 ? '' : ',\n', json]));
    onProgress(Math.min(start + atOnce, entries.length));
  }
  return {
    file: new Blob(['{"log":', head.slice(0, -1), ',"entries":[\n', ...pieces, '\n]}}\n'], {
      type: 'application/json',
    }),
    kept: pieces.length,
    leftOut: entries.length - pieces.length,
  };
}
