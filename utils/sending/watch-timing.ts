import { splitTiming, type Timing } from './timing.ts';

/** How long after the end of a body the browser may take to tell, in milliseconds; it mostly has told by then. */
const patience = 200;

export interface TimingWatch {
  /** How long the parts of the request took; null where the browser does not tell. To be asked for once the body has ended. */
  take(): Promise<Timing | null>;
  stop(): void;
}

/** Waits for what the browser tells of the request to `url`. The list that `performance` keeps is no help: it is full after 250. */
export function watchTiming(url: string): TimingWatch {
  const { promise, resolve } = Promise.withResolvers<Timing | null>();
  const observer = new PerformanceObserver((list) => {
    const [entry] = list.getEntriesByName(url);
    if (entry instanceof PerformanceResourceTiming) resolve(splitTiming(entry));
  });
  observer.observe({ type: 'resource' });
  const stop = () => observer.disconnect();
  return {
    stop,
    async take() {
      const timer = setTimeout(() => resolve(null), patience);
      const timing = await promise;
      clearTimeout(timer);
      stop();
      return timing;
    },
  };
}
