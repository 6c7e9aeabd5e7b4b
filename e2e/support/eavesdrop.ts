import type { CDPSession } from 'puppeteer-core';
import type { Authlens } from './authlens.ts';

/** What can be overheard of a running session, apart from storage and the panel itself. */
export interface Eavesdropper {
  /** Every console line of every context of the extension so far, of any level. */
  readonly console: readonly string[];
  /** Every message on the runtime and on the tab's channel, as JSON. */
  messages(): Promise<string[]>;
  /** Titles and URLs of every page, frame and worker of the browser. */
  targets(): Promise<string[]>;
}

declare const chrome: {
  runtime: { onMessage: { addListener(listener: (message: unknown) => void): void } };
  devtools: { inspectedWindow: { tabId: number } };
};

/** Listens from now on. It is a listener like any page of the extension, and adds nothing to the product. */
export async function eavesdrop({ chromium, devtoolsPage, panel }: Authlens): Promise<Eavesdropper> {
  const root = await chromium.browser.target().createCDPSession();
  const lines: string[] = [];
  await hearConsole(root, chromium.extensionId, lines);
  await panel.frame.evaluate(() => {
    const heard: string[] = [];
    Object.assign(globalThis, { heard });
    const keep = (message: unknown) =>
      void heard.push(JSON.stringify(message, (_, value) => (value instanceof Uint8Array ? [...value] : value)));
    chrome.runtime.onMessage.addListener(keep);
    for (const direction of ['update', 'request'])
      new BroadcastChannel(`authlens-${direction}-${chrome.devtools.inspectedWindow.tabId}`).addEventListener(
        'message',
        ({ data }) => keep(data),
      );
  });
  await devtoolsPage.evaluate(() => {
    const heard: string[] = [];
    Object.assign(globalThis, { heard });
    chrome.runtime.onMessage.addListener((message) => void heard.push(JSON.stringify(message)));
  });
  const read = (): string[] => {
    const heard: unknown = Reflect.get(globalThis, 'heard');
    return Array.isArray(heard) ? heard.map(String) : [];
  };
  return {
    console: lines,
    messages: async () => [...(await panel.frame.evaluate(read)), ...(await devtoolsPage.evaluate(read))],
    targets: async () => {
      const { targetInfos } = await root.send('Target.getTargets', { filter: [{}] });
      return targetInfos.flatMap(({ title, url }) => [title, url]);
    },
  };
}

async function hearConsole(root: CDPSession, extensionId: string, lines: string[]): Promise<void> {
  const { targetInfos } = await root.send('Target.getTargets', { filter: [{}] });
  for (const { targetId, url } of targetInfos) {
    if (!url.startsWith(`chrome-extension://${extensionId}/`)) continue;
    const { sessionId } = await root.send('Target.attachToTarget', { targetId, flatten: true });
    const session = root.connection()?.session(sessionId);
    session?.on('Runtime.consoleAPICalled', ({ args }) => lines.push(JSON.stringify(args)));
    session?.on('Log.entryAdded', ({ entry }) => lines.push(JSON.stringify(entry)));
    await session?.send('Runtime.enable');
    await session?.send('Log.enable');
  }
}
