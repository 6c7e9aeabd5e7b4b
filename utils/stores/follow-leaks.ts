import { captureNetwork } from '@/utils/capture/network-capture.ts';
import { connectScanner, type ScannerClient } from '@/utils/capture/scanner-client.ts';
import { addToCoverage } from '@/utils/detection/coverage.ts';
import { addFindings } from '@/utils/detection/finding-list.ts';
import type { HttpExchange } from '@/utils/http/exchange.ts';
import type { Leaks } from '@/utils/messaging/leaks.ts';
import { storageProblem } from '@/utils/storage/storage-problem.ts';
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
  const report = (problem: string) => change((leaks) => ({ ...leaks, problem }));
  const noteAdded = () =>
    change((leaks) => ({ ...leaks, missed: leaks.missed ?? (leaks.coverage.scanned > 0 ? 'before-key' : null) }));
  const ready = startScanner();
  captureNetwork({ onExchange: (exchange) => void scan(exchange), onUnreadable: report });
  try {
    await ready;
  } catch (error) {
    report(`${storageProblem(error)} Nothing is scanned without it.`);
  }

  async function startScanner(): Promise<ScannerClient> {
    const scanner = connectScanner(worker, await installationSalt());
    await watchStoredKeys(scanner, { onAdded: noteAdded, onProblem: report }, signal);
    return scanner;
  }

  async function scan(exchange: HttpExchange): Promise<void> {
    try {
      const result = await (await ready).scan(exchange);
      change((leaks) => ({
        ...leaks,
        ...addFindings(leaks, result.findings, exchange.startedAt),
        coverage: addToCoverage(leaks.coverage, result),
      }));
    } catch (error) {
      report(`${String(error)} Close and open DevTools to scan again.`);
    }
  }
}

interface KeyListener {
  onAdded(): void;
  onProblem(sentence: string): void;
}

/** Gives the scanner the stored keys, now and after each change. Where they cannot be read, it keeps those it has. */
async function watchStoredKeys(scanner: ScannerClient, listener: KeyListener, signal: AbortSignal): Promise<void> {
  let watched: readonly KeyRecord[] | null = null;
  const refresh = async (): Promise<void> => {
    try {
      const keys = await listKeys();
      scanner.watch(toWatchedKeys(keys));
      const added = keys.some(({ id }) => watched?.every((key) => key.id !== id));
      watched = keys;
      if (added) listener.onAdded();
    } catch (error) {
      listener.onProblem(`${storageProblem(error)} The stored keys are not recognised for now.`);
    }
  };
  watchKeys(() => void refresh(), signal);
  await refresh();
}
