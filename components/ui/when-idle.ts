/** A page that is never idle, or is hidden, waits no longer than this. */
const longestWaitMs = 1000;

/** Resolves when the thread of the interface has nothing to do; what is to be painted has been painted then. */
export function whenIdle(): Promise<void> {
  return new Promise((resolve) => requestIdleCallback(() => resolve(), { timeout: longestWaitMs }));
}
