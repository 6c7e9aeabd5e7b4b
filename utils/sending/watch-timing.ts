import { splitTiming, type Timing } from './timing.ts';

/**
 * Calls back with how long the parts of the request to `url` took, once the browser tells, which may be after the end of
 * its body; until the signal aborts. The list that `performance` keeps is no help: it is full after 250 requests.
 */
export function watchTiming(url: string, signal: AbortSignal, onTiming: (timing: Timing | null) => void): void {
  const observer = new PerformanceObserver((list) => {
    const [entry] = list.getEntriesByName(url);
    if (!(entry instanceof PerformanceResourceTiming)) return;
    observer.disconnect();
    onTiming(splitTiming(entry));
  });
  observer.observe({ type: 'resource' });
  signal.addEventListener('abort', () => observer.disconnect(), { once: true });
}
