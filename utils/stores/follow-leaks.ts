import { captureNetwork } from '@/utils/capture/network-capture.ts';
import { connectScanner, type ScannerClient } from '@/utils/capture/scanner-client.ts';
import { addToCoverage } from '@/utils/detection/coverage.ts';
import { addFindings } from '@/utils/detection/finding-list.ts';
import type { HttpExchange } from '@/utils/http/exchange.ts';
import type { Leaks } from '@/utils/messaging/leaks.ts';
import { installationSalt } from '@/utils/vault/installation-salt.ts';
import type { KeyRecord } from '@/utils/vault/key-record.ts';
import { listKeys, toWatchedKeys, watchKeys } from '@/utils/vault/keys.ts';

/**
 * Scans the traffic of the inspected tab from now on, and applies each result to the tab's leaks.
 * Listens before anything is awaited: what the page sends meanwhile waits for the scanner.
 */
export async function followLeaks(
  worker: Worker,
  change: (apply: (leaks: Leaks) => Leaks) => void,
  signal: AbortSignal,
): Promise<void> {
  const ready = startScanner(worker);
  captureNetwork({
    onExchange: (exchange) => void scan(exchange),
    onUnreadable: (problem) => change((leaks) => ({ ...leaks, problem })),
  });

  async function scan(exchange: HttpExchange): Promise<void> {
    try {
      const result = await (await ready).scanner.scan(exchange);
      change((leaks) => ({
        ...leaks,
        ...addFindings(leaks, result.findings, exchange.startedAt),
        coverage: addToCoverage(leaks.coverage, result),
      }));
    } catch (error) {
      change((leaks) => ({ ...leaks, problem: `${String(error)} Close and open DevTools to scan again.` }));
    }
  }

  const { scanner, keys } = await ready;
  let watched = keys;
  watchKeys(() => void refresh(), signal);

  async function refresh(): Promise<void> {
    const current = await listKeys();
    scanner.watch(toWatchedKeys(current));
    const added = current.some(({ id }) => watched.every((key) => key.id !== id));
    watched = current;
    if (added)
      change((leaks) => ({ ...leaks, missed: leaks.missed ?? (leaks.coverage.scanned > 0 ? 'before-key' : null) }));
  }
}

async function startScanner(worker: Worker): Promise<{ scanner: ScannerClient; keys: readonly KeyRecord[] }> {
  const scanner = connectScanner(worker, await installationSalt());
  const keys = await listKeys();
  scanner.watch(toWatchedKeys(keys));
  return { scanner, keys };
}
