/** The least time between two readings of the log, in milliseconds. */
const leastRest = 500;

/** How many times as long as a reading took the rest after it lasts at least: `getHAR` always gives the whole log. */
const restFactor = 20;

/** How long to rest after a reading that took this long, both in milliseconds. */
export function restAfter(duration: number): number {
  return Math.max(leastRest, restFactor * duration);
}

/** Readings that repeat, one at a time. */
export interface Polling {
  /** Reads again after the least rest, since what made the readings slow is gone. */
  startOver(): void;
}

/** Calls `read` again and again, with rests that keep its cost below a twentieth of the time. */
export function startPolling(read: () => Promise<void>): Polling {
  let timer = setTimeout(() => void run(), leastRest);
  let reading = false;
  let startOver = false;
  async function run(): Promise<void> {
    const start = performance.now();
    reading = true;
    startOver = false;
    await read();
    reading = false;
    timer = setTimeout(() => void run(), startOver ? leastRest : restAfter(performance.now() - start));
  }
  return {
    startOver() {
      startOver = true;
      if (reading) return;
      clearTimeout(timer);
      timer = setTimeout(() => void run(), leastRest);
    },
  };
}
