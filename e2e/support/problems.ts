import type { Browser, CDPSession } from 'puppeteer-core';
import { consoleProblem, exceptionProblem, logProblem } from './problem-text.ts';

export interface ProblemWatch {
  /** Every problem so far that was not taken before, each with the file it happened in. Waits for what is under way. */
  take(): Promise<string[]>;
  /** Lets go of one context: the browser keeps a stopped worker around as long as a session is attached to it. */
  detachFrom(url: string): Promise<void>;
}

interface Watched {
  url: string;
  session: Promise<CDPSession | null>;
}

/**
 * Watches every context of an extension for console errors, uncaught exceptions, unhandled rejections and reports of
 * the browser: pages, DevTools frames, dedicated workers, the background, and each of them again after a restart.
 * It attaches sessions of its own, because a new session replays what was logged before it came.
 */
export async function watchProblems(browser: Browser, extensionId: string): Promise<ProblemWatch> {
  const problems: string[] = [];
  const root = await browser.target().createCDPSession();
  const contexts = new Map<string, Watched>();

  const consider = ({ targetId, url }: { targetId: string; url: string }) => {
    const ours = url.startsWith(`chrome-extension://${extensionId}/`);
    if (!ours || contexts.has(targetId)) return;
    contexts.set(targetId, { url, session: attach(root, targetId, new URL(url).pathname.slice(1), problems) });
  };
  root.on('Target.targetCreated', ({ targetInfo }) => consider(targetInfo));
  root.on('Target.targetInfoChanged', ({ targetInfo }) => consider(targetInfo));
  root.on('Target.targetDestroyed', ({ targetId }) => contexts.delete(targetId));
  await root.send('Target.setDiscoverTargets', { discover: true, filter: [{}] });

  const take = async () => {
    // What a worker throws goes to its page and back before it is reported.
    for (const _way of ['worker', 'page', 'worker'])
      await Promise.all([...contexts.values()].map(({ session }) => settle(session, problems)));
    return problems.splice(0);
  };
  // The entry stays, so that the target, which lives until it is destroyed, is not attached to again.
  const detachFrom = async (url: string) => {
    for (const context of contexts.values()) {
      if (context.url !== url) continue;
      await settle(context.session, problems);
      const session = await context.session;
      if (session) await root.send('Target.detachFromTarget', { sessionId: session.id() });
      context.session = Promise.resolve(null);
    }
  };
  return { take, detachFrom };
}

/** A session on one context that reports into `problems`; null when the context was gone before it could be watched. */
async function attach(root: CDPSession, targetId: string, where: string, problems: string[]) {
  const report = (text: string | null) => text !== null && problems.push(`${where}: ${text}`);
  try {
    const { sessionId } = await root.send('Target.attachToTarget', { targetId, flatten: true });
    const session = root.connection()?.session(sessionId);
    if (!session) return null;
    session.on('Runtime.consoleAPICalled', (event) => report(consoleProblem(event)));
    session.on('Runtime.exceptionThrown', (event) => report(exceptionProblem(event)));
    session.on('Log.entryAdded', (event) => report(logProblem(event)));
    await Promise.all([session.send('Runtime.enable'), session.send('Log.enable')]);
    return session;
  } catch (error) {
    reportUnlessGone(error, where, problems);
    return null;
  }
}

/** Waits for a task of the context to pass: whatever it logged before that has then been received. */
async function settle(session: Promise<CDPSession | null>, problems: string[]): Promise<void> {
  const expression = 'new Promise((resolve) => setTimeout(resolve))';
  try {
    await (await session)?.send('Runtime.evaluate', { expression, awaitPromise: true });
  } catch (error) {
    reportUnlessGone(error, 'problem watch', problems);
  }
}

const gone = /Target closed|Session closed|No target with given id|target navigated or closed|Promise was collected/;

/** Contexts come and go, a worker may stop at any moment: that alone is no problem, anything else is. */
function reportUnlessGone(error: unknown, where: string, problems: string[]): void {
  const text = error instanceof Error ? error.message : String(error);
  if (gone.test(text)) return;
  problems.push(`${where}: could not be watched: ${text}`);
}
