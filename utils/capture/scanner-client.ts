import type { ScanResult, WatchedKey } from '@/utils/detection/scanner.ts';
import type { HttpExchange } from '@/utils/http/exchange.ts';
import type { ScannerAnswer, ScannerRequest } from './scanner-host.ts';

/** Detection in a worker, off the panel's thread: only what was found comes back. */
export interface ScannerClient {
  /** Replaces the watched keys, for every exchange scanned from now on. */
  watch(keys: readonly WatchedKey[]): void;
  /** Rejects when the worker has died: what it had not answered was not scanned. */
  scan(exchange: HttpExchange): Promise<ScanResult>;
}

/** Connects to a worker that runs `serveScanner`. */
export function connectScanner(worker: Worker, salt: Uint8Array): ScannerClient {
  const waiting = new Map<number, PromiseWithResolvers<ScanResult>>();
  const post = (request: ScannerRequest) => worker.postMessage(request);
  let nextId = 0;

  worker.addEventListener('message', ({ data }: MessageEvent<ScannerAnswer>) => {
    waiting.get(data.id)?.resolve(data.result);
    waiting.delete(data.id);
  });
  worker.addEventListener('error', ({ message }) => {
    for (const { reject } of waiting.values()) reject(new Error(`The scanner stopped: ${message}`));
    waiting.clear();
  });

  post({ type: 'start', salt, ownOrigin: location.origin });
  return {
    watch: (keys) => post({ type: 'watch', keys }),
    scan(exchange) {
      const id = nextId++;
      const answer = Promise.withResolvers<ScanResult>();
      waiting.set(id, answer);
      post({ type: 'scan', id, exchange });
      return answer.promise;
    },
  };
}
