import { captureNetwork } from '@/utils/capture/network-capture.ts';
import { logTellsMore } from '@/utils/capture/never-shown.ts';
import { connectScanner, type ScannerClient } from '@/utils/capture/scanner-client.ts';
import type { HttpExchange } from '@/utils/http/exchange.ts';
import { storageProblem } from '@/utils/storage/storage-problem.ts';
import { installationSalt } from '@/utils/vault/installation-salt.ts';
import type { KeyRecord } from '@/utils/vault/key-record.ts';
import { listKeys, toWatchedKeys, watchKeys } from '@/utils/vault/keys.ts';
import type { TabAuthorizations } from './tab-authorizations.ts';
import type { TabLeaks } from './tab-leaks.ts';
import type { TabRefusals } from './tab-refusals.ts';
import type { TabTraffic } from './tab-traffic.ts';

/** What comes of the traffic. */
interface Gathered {
  readonly leaks: TabLeaks;
  readonly refusals: TabRefusals;
  readonly authorizations: TabAuthorizations;
  readonly traffic: TabTraffic;
}

/**
 * Scans the traffic of the inspected tab from now on, and gathers what comes of it. Gives the scanner once it knows the keys.
 * Listens before anything is awaited: what the page sends meanwhile waits for the scanner.
 */
export function followLeaks(
  worker: Worker,
  { leaks, refusals, authorizations, traffic }: Gathered,
  signal: AbortSignal,
): Promise<ScannerClient> {
  const ready = startScanner();
  captureNetwork(
    {
      onExchange: (exchange, finished) => void scan(exchange, finished),
      onUnreadable: leaks.report,
      onLost: leaks.addLost,
      onLogTooLong: leaks.noteLongLog,
    },
    { readsLog: logTellsMore() },
  );
  ready.catch((error: unknown) => leaks.report(`${storageProblem(error)} Nothing is scanned without it.`));
  return ready;

  async function startScanner(): Promise<ScannerClient> {
    const scanner = connectScanner(worker, await installationSalt());
    await watchStoredKeys(scanner, { onAdded: leaks.noteKeyAdded, onProblem: leaks.report }, signal);
    return scanner;
  }

  async function scan(exchange: HttpExchange, finished: boolean): Promise<void> {
    leaks.noteScan(exchange);
    authorizations.add(exchange);
    if (finished) traffic.add(exchange);
    if (finished) refusals.add(exchange).catch((error: unknown) => leaks.report(storageProblem(error)));
    try {
      leaks.add(exchange, await (await ready).scan(exchange), finished);
    } catch (error) {
      leaks.report(`${String(error)} Close and open DevTools to scan again.`);
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
