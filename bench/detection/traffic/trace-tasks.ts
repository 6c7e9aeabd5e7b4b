import type { Browser, CDPSession, Frame } from 'puppeteer-core';

/** One task of a thread, in milliseconds. */
export interface Task {
  /** As the clock on the wall ran. */
  readonly duration: number;
  /** For how long it had a processor. */
  readonly processor: number;
}

interface TraceEvent {
  readonly name: string;
  readonly pid: number;
  readonly tid: number;
  readonly dur?: number;
  readonly tdur?: number;
}

const categories = ['disabled-by-default-devtools.timeline', 'blink.user_timing'];
const mark = 'authlens-bench';

/** Traces the browser while `act` runs, and gives every task of the thread of `frame`: no sampler of ours keeps it busy. */
export async function traceTasks(browser: Browser, frame: Frame, act: () => Promise<void>): Promise<Task[]> {
  const session = await browser.target().createCDPSession();
  const events: TraceEvent[] = [];
  session.on('Tracing.dataCollected', ({ value }) => events.push(...value.filter(isTraceEvent)));
  await session.send('Tracing.start', {
    traceConfig: { includedCategories: categories, excludedCategories: ['*'] },
    transferMode: 'ReportEvents',
  });
  await frame.evaluate((name) => void performance.mark(name), mark);
  await act();
  await endTracing(session);
  return tasksOfMarkedThread(events);
}

async function endTracing(session: CDPSession): Promise<void> {
  const complete = new Promise<void>((resolve) => session.once('Tracing.tracingComplete', () => resolve()));
  await session.send('Tracing.end');
  await complete;
  await session.detach();
}

function tasksOfMarkedThread(events: readonly TraceEvent[]): Task[] {
  const marked = events.find(({ name }) => name === mark);
  if (marked === undefined) throw new Error("The trace does not hold the panel's mark: its thread is not known.");
  return events
    .filter(({ name, pid, tid }) => name === 'RunTask' && pid === marked.pid && tid === marked.tid)
    .map(({ dur = 0, tdur = 0 }) => ({ duration: dur / 1000, processor: tdur / 1000 }));
}

function isTraceEvent(event: object): event is TraceEvent {
  return 'name' in event && 'pid' in event && 'tid' in event;
}
