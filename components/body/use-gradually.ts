import { useEffect, useState } from 'react';

/** How many blocks are put into the document at a time. */
export const batch = 64;

/** Counts up to `count` a batch at a time, a task for each, so that a long text does not come in one long task. */
export function useGradually(count: number): number {
  const [shown, setShown] = useState(batch);
  useEffect(() => {
    if (shown >= count) return;
    const timer = setTimeout(() => setShown(shown + batch));
    return () => clearTimeout(timer);
  }, [shown, count]);
  return Math.min(shown, count);
}
