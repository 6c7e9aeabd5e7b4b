import type { Firefox } from './launch-firefox.ts';

/** An error in the browser console (`nsIScriptError`). */
interface ScriptError {
  readonly sourceName: string;
  readonly errorMessage: string;
  readonly flags: number;
  readonly category: string;
}

declare const Ci: { readonly nsIScriptError: { [Symbol.hasInstance](message: unknown): message is ScriptError } };
declare const Services: { readonly console: { getMessageArray(): readonly unknown[]; reset(): void } };

/**
 * Every error that a context of the extension at `origin` has left in the browser console since the last call: exceptions,
 * unhandled rejections and reports of the content security policy. What a script calls `console.error` with is not there.
 */
export function takeProblems(firefox: Firefox, origin: string): Promise<string[]> {
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
