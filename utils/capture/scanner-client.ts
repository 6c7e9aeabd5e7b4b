import type { ScanResult, WatchedKey } from '@/utils/detection/scanner.ts';
import type { HttpExchange } from '@/utils/http/exchange.ts';
import type { ScannerAnswer, ScannerRequest } from './scanner-host.ts';

/** Detection in a worker, off the panel's thread: only what was found comes back. */
export interface ScannerClient {
  /** Replaces the watched keys, for every exchange scanned from now on. */
  watch(keys: readonly WatchedKey[]): void;
  /** Rejects when this exchange could not be scanned, or when the worker has died: nothing is scanned from then on. */
  scan(exchange: HttpExchange): Promise<ScanResult>;
}

/** Connects to a worker that runs `serveScanner`. */
export function connectScanner(worker: Worker, salt: Uint8Array): ScannerClient {
  const waiting = new Map<number, PromiseWithResolvers<ScanResult>>();
  const post = (request: ScannerRequest) => worker.postMessage(request);
  let nextId = 0;
  let stopped: Error | null = null;

  worker.addEventListener('message', ({ data }: MessageEvent<ScannerAnswer>) => {
    if ('error' in data) waiting.get(data.id)?.reject(new Error(`The scanner failed: ${data.error}`));
    else waiting.get(data.id)?.resolve(data.result);
    waiting.delete(data.id);
  });
  // The host answers its own errors, so this one is the worker's end; a script that cannot be loaded has no message.
  worker.addEventListener('error', ({ message = 'its script could not be loaded.' }) => {
    stopped = new Error(`The scanner stopped: ${message}`);
    for (const { reject } of waiting.values()) reject(stopped);
    waiting.clear();
  });

  post({ type: 'start', salt, ownOrigin: location.origin });
  return {
    watch: (keys) => post({ type: 'watch', keys }),
    scan(exchange) {
      if (stopped !== null) return Promise.reject(stopped);
      const id = nextId++;
      const answer = Promise.withResolvers<ScanResult>();
      waiting.set(id, answer);
      post({ type: 'scan', id, exchange });
      return answer.promise;
    },
  };
}
