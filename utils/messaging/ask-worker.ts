interface Asking {
  /** What has stopped when the worker dies, as the beginning of a sentence. */
  readonly stopped: string;
  readonly signal?: AbortSignal;
}

/**
 * Asks a worker of its own, which answers with one message, and ends it. Rejects when the signal aborts, with its reason, and
 * when the worker dies.
 */
export function askWorker<Answer>(
  createWorker: () => Worker,
  request: unknown,
  { stopped, signal }: Asking,
): Promise<Answer> {
  const worker = createWorker();
  const answer = new Promise<Answer>((resolve, reject) => {
    worker.addEventListener('message', ({ data }: MessageEvent<Answer>) => resolve(data));
    // A script that cannot be loaded has no message.
    worker.addEventListener('error', ({ message = 'its script could not be loaded.' }) =>
      reject(new Error(`${stopped}: ${message}`)),
    );
    signal?.addEventListener('abort', () => reject(cancelled(signal)), { once: true });
    signal?.throwIfAborted();
    worker.postMessage(request);
  });
  return answer.finally(() => worker.terminate());
}

/** What the signal was aborted with, which need not be an error. */
function cancelled({ reason }: AbortSignal): Error {
  return reason instanceof Error ? reason : new Error(String(reason));
}
