import type { CDPSession, Page } from 'puppeteer-core';
import type { Authlens } from './authlens.ts';

/** Bytes of JavaScript in use after a collection. */
export interface Heaps {
  /** The devtools page and the panel, which share one heap. */
  pages: number;
  worker: number;
  /** DevTools itself, which keeps every request of the page. */
  frontEnd: number;
}

/** Measures the heaps of the extension, apart from that of DevTools around it. */
export async function measureHeaps({ chromium, devtools }: Authlens): Promise<Heaps> {
  const root = await chromium.browser.target().createCDPSession();
  const { targetInfos } = await root.send('Target.getTargets', { filter: [{}] });
  const ours = (name: string) => {
    const found = targetInfos.find(
      ({ url }) => url.startsWith(`chrome-extension://${chromium.extensionId}/`) && url.includes(name),
    );
    if (!found) throw new Error(`There is no ${name} among ${targetInfos.map(({ url }) => url).join(', ')}.`);
    return found.targetId;
  };
  const heaps = {
    pages: await measureTarget(root, ours('devtools.html')),
    worker: await measureTarget(root, ours('worker')),
    frontEnd: await measureFrontEnd(devtools),
  };
  await root.detach();
  return heaps;
}

async function measureTarget(root: CDPSession, targetId: string): Promise<number> {
  const { sessionId } = await root.send('Target.attachToTarget', { targetId, flatten: true });
  const session = root.connection()?.session(sessionId);
  if (!session) throw new Error('The session is gone.');
  const size = await measure(session);
  await root.send('Target.detachFromTarget', { sessionId });
  return size;
}

async function measureFrontEnd(devtools: Page): Promise<number> {
  const session = await devtools.createCDPSession();
  const size = await measure(session);
  await session.detach();
  return size;
}

async function measure(session: CDPSession): Promise<number> {
  await session.send('HeapProfiler.collectGarbage');
  const { usedSize } = await session.send('Runtime.getHeapUsage');
  return usedSize;
}
