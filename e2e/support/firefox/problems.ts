import type { Firefox } from './launch-firefox.ts';
import { runInDevtoolsPage } from './own-document.ts';

/** An error in the browser console (`nsIScriptError`). */
interface ScriptError {
  readonly sourceName: string;
  readonly errorMessage: string;
  readonly flags: number;
  readonly category: string;
}

/** A call of `console`, as Firefox keeps it in the process it was made in. */
interface ConsoleCall {
  readonly level: string;
  readonly addonId: string;
  readonly filename: string;
  readonly arguments: readonly unknown[];
}

interface ConsoleCalls {
  getEvents(): readonly ConsoleCall[];
  clearEvents(): void;
}

declare const Ci: {
  readonly nsIScriptError: { [Symbol.hasInstance](message: unknown): message is ScriptError };
  readonly nsIConsoleAPIStorage: unknown;
};
declare const Cc: Record<'@mozilla.org/consoleAPI-storage;1', { getService(kind: unknown): ConsoleCalls }>;
declare const Services: { readonly console: { getMessageArray(): readonly unknown[]; reset(): void } };

/**
 * Every problem that a context of the extension at `origin` has left since the last call: exceptions, unhandled rejections,
 * reports of the content security policy, and what was given to `console.error` or failed `console.assert`. DevTools are asked
 * for none of it: who reads their log makes them lose requests of a page that loads.
 */
export async function takeProblems(firefox: Firefox, origin: string): Promise<string[]> {
  const calls = await runInDevtoolsPage(firefox, 'system', takeConsoleCalls, origin);
  const errors = await takeScriptErrors(firefox, origin);
  return [...(Array.isArray(calls) ? calls.map(String) : []), ...errors];
}

/** All contexts of an extension share one process, and so one record of their calls. Must stand alone: its text is what travels. */
function takeConsoleCalls(own: string): string[] {
  const storage = Cc['@mozilla.org/consoleAPI-storage;1'].getService(Ci.nsIConsoleAPIStorage);
  const calls = storage.getEvents().filter(({ addonId }) => addonId === 'authlens@authlens.dev');
  storage.clearEvents();
  return calls
    .filter(({ level }) => level === 'error' || level === 'assert')
    .map(
      (call) =>
        `${call.filename.replace(own, '')}: console.${call.level}: ${[...call.arguments].map(String).join(' ')}`,
    );
}

function takeScriptErrors(firefox: Firefox, origin: string): Promise<string[]> {
  return firefox.run(
    'chrome',
    (own: string) => {
      const problems = Services.console
        .getMessageArray()
        .filter((message) => message instanceof Ci.nsIScriptError)
        // What a test runs in the panel has no file of its own.
        .filter(({ sourceName }) => sourceName.startsWith(own) || sourceName === 'dummy file')
        .filter(({ flags, category }) => (flags & 1) === 0 || category.includes('CSP'))
        .map(({ sourceName, errorMessage }) => `${sourceName.replace(own, '')}: ${errorMessage}`);
      Services.console.reset();
      return problems;
    },
    origin,
  );
}
