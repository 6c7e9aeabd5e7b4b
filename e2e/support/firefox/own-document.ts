import type { Frame } from 'puppeteer-core';
import { asScript, type Firefox, resultOf } from './launch-firefox.ts';

type Task = (...parameters: never[]) => unknown;

interface ExtensionView {
  readonly viewType: string;
  readonly xulBrowser: { readonly browsingContext: { readonly currentWindowGlobal: WindowGlobal } };
}

interface WindowGlobal {
  getActor(name: 'MarionetteCommands'): {
    executeScript(script: string, parameters: readonly unknown[], options: object): Promise<unknown>;
  };
}

declare const WebExtensionPolicy: {
  getByID(id: string): { extension: { readonly views: Iterable<ExtensionView> } } | null;
};

/** As what a task runs: the document's own scripts, or the browser, which sees more than they do. */
export type Principal = 'document' | 'system';

/** Runs a task in the devtools page, which has no window that a driver could switch to. */
export async function runInDevtoolsPage(
  firefox: Firefox,
  principal: Principal,
  task: Task | string,
  ...parameters: unknown[]
): Promise<unknown> {
  const script = asScript(typeof task === 'string' ? `() => ${task}` : String(task));
  return resultOf(await firefox.run('chrome', execute, script, parameters, principal === 'system' ? 'system' : null));
}

/** Must stand alone: its text is what travels. */
function execute(script: string, parameters: readonly unknown[], sandboxName: string | null): Promise<unknown> {
  const views = WebExtensionPolicy.getByID('authlens@authlens.dev')?.extension.views ?? [];
  const page = [...views].find(({ viewType }) => viewType === 'devtools_page');
  if (page === undefined) throw new Error('There is no devtools page: DevTools are closed.');
  const actor = page.xulBrowser.browsingContext.currentWindowGlobal.getActor('MarionetteCommands');
  return actor.executeScript(script, parameters, { async: true, newSandbox: true, sandboxName, timeout: 60_000 });
}

/** The devtools page with the part of puppeteer's `Frame` that the scenarios use. */
export function devtoolsFrame(firefox: Firefox): Frame {
  const evaluate = (task: Task | string, ...parameters: unknown[]) =>
    runInDevtoolsPage(firefox, 'document', task, ...parameters);
  return { evaluate } as unknown as Frame;
}
