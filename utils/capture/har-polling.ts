/** The least time between two readings of the log, in milliseconds. */
const leastRest = 500;

/** How many times as long as a reading took the rest after it lasts at least: `getHAR` always gives the whole log. */
const restFactor = 20;

/** While so many requests finish in `leastRest`, the page is busy, and a reading would hold up both it and the panel. */
const busyCount = 10;

/** For how long a busy page may put off the next reading: at least so many milliseconds … */
const leastPatience = 2000;

/** … and so many times as long as the last one took. */
const patienceFactor = 600;

/** How long to rest after a reading that took this long, both in milliseconds. */
export function restAfter(duration: number): number {
  return Math.max(leastRest, restFactor * duration);
}

/** How long to rest at most while the page is busy, after a reading that took this long, both in milliseconds. */
export function longestRestAfter(duration: number): number {
  return Math.max(leastPatience, patienceFactor * duration);
}

/** Readings that repeat, one at a time. */
export interface Polling {
  /** A request has finished. */
  noteFinished(): void;
  /** Reads again after the least rest, since what made the readings slow is gone. */
  startOver(): void;
}

/**
 * Calls `read` again and again, with rests that keep its cost below a twentieth of the time, and of a busy page's below a
 * six-hundredth.
 */
export function startPolling(read: () => Promise<void>): Polling {
  let timer = setTimeout(consider, leastRest);
  let reading = false;
  let startOver = false;
  let finished = 0;
  let latest = performance.now() + leastPatience;

  function rest(time: number): void {
    clearTimeout(timer);
    timer = setTimeout(consider, time);
  }

  function consider(): void {
    const busy = finished >= busyCount;
    finished = 0;
    if (busy && performance.now() < latest) rest(leastRest);
    else void run();
  }

  async function run(): Promise<void> {
    const start = performance.now();
    reading = true;
    startOver = false;
    await read();
    reading = false;
    const duration = startOver ? 0 : performance.now() - start;
    latest = performance.now() + longestRestAfter(duration);
    rest(restAfter(duration));
  }

  return {
    noteFinished() {
      finished += 1;
    },
    startOver() {
      startOver = true;
      if (reading) return;
      latest = performance.now() + leastPatience;
      rest(leastRest);
    },
  };
}
