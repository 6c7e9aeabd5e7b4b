import { throttle } from '@/utils/messaging/throttle.ts';
import type { Sending } from './sending.ts';

/** Publishes a change of a send. */
export type Update = (change: Partial<Sending>) => void;

/** How often a body on its way is reported, in milliseconds. */
const interval = 100;

/** The clock of one send, from now on. */
export interface Progress {
  /** Takes how many bytes have come so far; the first call is the arrival of the headers. */
  readonly report: (received: number) => void;
  /** Stops the clock: nothing more is published. Gives the times to the headers and to the end, in milliseconds. */
  end(): Pick<Sending, 'headersAfter' | 'endedAfter'>;
}

/** Times a send and publishes how much of the answer has come, now and then. */
export function followProgress(update: Update): Progress {
  const started = performance.now();
  let headersAfter: number | null = null;
  let received = 0;
  let ended = false;
  const publish = throttle(() => {
    if (!ended) update({ headersAfter, received });
  }, interval);
  return {
    report: (bytes) => {
      headersAfter ??= performance.now() - started;
      received = bytes;
      publish();
    },
    end: () => {
      ended = true;
      return { headersAfter, endedAfter: performance.now() - started };
    },
  };
}
