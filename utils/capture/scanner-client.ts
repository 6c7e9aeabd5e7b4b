import type { Report } from '@/utils/detection/reports/report.ts';
import type { ReportFormat } from '@/utils/detection/reports/report-formats.ts';
import type { ScanResult, WatchedKey } from '@/utils/detection/scanner.ts';
import type { HttpExchange } from '@/utils/http/exchange.ts';
import type { ScannerAnswer, ScannerRequest } from './scanner-host.ts';

/** Detection in a worker, off the panel's thread: only what was found comes back, or a text that holds no key. */
export interface ScannerClient {
  /** Replaces the watched keys, for every exchange scanned from now on. */
  watch(keys: readonly WatchedKey[]): void;
  /** Rejects when this exchange could not be scanned, or when the worker has died: nothing is scanned from then on. */
  scan(exchange: HttpExchange): Promise<ScanResult>;
  /** The report in this format, scanned again; null when a key was found in it. Rejects as `scan` does. */
  writeReport(format: ReportFormat['id'], report: Report): Promise<string | null>;
  /** An entry of a HAR, or its log without the entries, as JSON without keys, scanned again; null when one was found. Rejects as `scan` does. */
  sanitize(slice: unknown): Promise<string | null>;
}

/** Connects to a worker that runs `serveScanner`. */
export function connectScanner(worker: Worker, salt: Uint8Array): ScannerClient {
  let nextId = 0;
  const newId = () => nextId++;
  const scans = createWaitingRoom<ScanResult>(newId);
  const texts = createWaitingRoom<string | null>(newId);
  const post = (request: ScannerRequest) => worker.postMessage(request);

  worker.addEventListener('message', ({ data }: MessageEvent<ScannerAnswer>) => {
    if ('result' in data) scans.answer(data.id, data.result);
    else if ('text' in data) texts.answer(data.id, data.text);
    else for (const room of [scans, texts]) room.refuse(data.id, new Error(`The scanner failed: ${data.error}`));
  });
  // The host answers its own errors, so this one is the worker's end; a script that cannot be loaded has no message.
  worker.addEventListener('error', ({ message = 'its script could not be loaded.' }) => {
    for (const room of [scans, texts]) room.close(new Error(`The scanner stopped: ${message}`));
  });

  post({ type: 'start', salt, ownOrigin: location.origin });
  return {
    watch: (keys) => post({ type: 'watch', keys }),
    scan: (exchange) => scans.wait((id) => post({ type: 'scan', id, exchange })),
    writeReport: (format, report) => texts.wait((id) => post({ type: 'report', id, format, report })),
    sanitize: (slice) => texts.wait((id) => post({ type: 'sanitize', id, slice })),
  };
}

/** Those who wait for an answer of one kind. Ids are unique over all kinds. */
function createWaitingRoom<Answer>(newId: () => number) {
  const waiting = new Map<number, PromiseWithResolvers<Answer>>();
  let closed: Error | null = null;
  return {
    wait(post: (id: number) => void): Promise<Answer> {
      if (closed !== null) return Promise.reject(closed);
      const id = newId();
      const answer = Promise.withResolvers<Answer>();
      waiting.set(id, answer);
      post(id);
      return answer.promise;
    },
    answer(id: number, answer: Answer): void {
      waiting.get(id)?.resolve(answer);
      waiting.delete(id);
    },
    refuse(id: number, error: Error): void {
      waiting.get(id)?.reject(error);
      waiting.delete(id);
    },
    close(error: Error): void {
      closed = error;
      for (const { reject } of waiting.values()) reject(error);
      waiting.clear();
    },
  };
}
