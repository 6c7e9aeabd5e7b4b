import type { Panel } from './panel.ts';

interface Watching {
  longest: number;
  observer: PerformanceObserver;
}

/** Notes the longest task of the panel from now on, in milliseconds; tasks below 50 ms are not reported (Long Tasks API). */
export async function watchLongTasks({ frame }: Panel): Promise<{ longest(): Promise<number> }> {
  const watching = await frame.evaluateHandle((): Watching => {
    const state: Watching = { longest: 0, observer: new PerformanceObserver((list) => note(list.getEntries())) };
    const note = (entries: PerformanceEntryList) => {
      for (const { duration } of entries) state.longest = Math.max(state.longest, duration);
    };
    state.observer.observe({ type: 'longtask' });
    return state;
  });
  return {
    // What is observed is told in a task of its own.
    longest: () =>
      watching.evaluate((state) => new Promise<number>((resolve) => setTimeout(() => resolve(state.longest)))),
  };
}

/** How long the panel's thread takes to lay out a text in one piece, in milliseconds: what this machine can do right now. */
export function timeLayout({ frame }: Panel, text: string): Promise<number> {
  return frame.evaluate((content) => {
    const start = performance.now();
    const pre = document.createElement('pre');
    pre.textContent = content;
    document.body.append(pre);
    pre.getBoundingClientRect();
    pre.remove();
    return performance.now() - start;
  }, text);
}
