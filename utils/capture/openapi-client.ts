import type { OpenApiImport } from '@/utils/openapi/import-openapi.ts';
import type { OpenApiSource } from './openapi-host.ts';

/**
 * Reads a document in a worker that runs `serveOpenApi`, off the interface's thread, and ends the worker with it.
 * Rejects when the signal aborts, with its reason, and when the worker dies.
 */
export function readInWorker(
  createWorker: () => Worker,
  source: OpenApiSource,
  signal: AbortSignal,
): Promise<OpenApiImport> {
  const worker = createWorker();
  const answer = new Promise<OpenApiImport>((resolve, reject) => {
    worker.addEventListener('message', ({ data }: MessageEvent<OpenApiImport>) => resolve(data));
    // A script that cannot be loaded has no message.
    worker.addEventListener('error', ({ message = 'its script could not be loaded.' }) =>
      reject(new Error(`The reader stopped: ${message}`)),
    );
    signal.addEventListener('abort', () => reject(cancelled(signal)), { once: true });
    signal.throwIfAborted();
    worker.postMessage(source);
  });
  return answer.finally(() => worker.terminate());
}

/** What the signal was aborted with, which need not be an error. */
function cancelled({ reason }: AbortSignal): Error {
  return reason instanceof Error ? reason : new Error(String(reason));
}
