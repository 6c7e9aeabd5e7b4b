/** What happy-dom lacks and the interface uses: its thread is idle whenever it is asked. */
if (typeof document !== 'undefined' && !('requestIdleCallback' in globalThis))
  Object.assign(globalThis, { requestIdleCallback: (callback: () => void) => setTimeout(callback) });
