/** Runs `action` at once, then at most once in `interval` milliseconds, and always once more after the last call. */
export function throttle(action: () => void, interval: number): () => void {
  let waiting = false;
  let again = false;
  const run = (): void => {
    if (waiting) {
      again = true;
      return;
    }
    waiting = true;
    action();
    setTimeout(() => {
      waiting = false;
      if (!again) return;
      again = false;
      run();
    }, interval);
  };
  return run;
}
