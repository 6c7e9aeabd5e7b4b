import type { Protocol } from 'puppeteer-core';

/** The text of a console call that is a problem, else null. */
export function consoleProblem(event: Protocol.Runtime.ConsoleAPICalledEvent): string | null {
  if (event.type !== 'error' && event.type !== 'assert') return null;
  const parts = event.args.map((value) => String(value.value ?? value.description ?? value.type));
  return `console.${event.type}: ${parts.join(' ')}`;
}

/** The text of an uncaught exception or an unhandled rejection. */
export function exceptionProblem({ exceptionDetails }: Protocol.Runtime.ExceptionThrownEvent): string {
  const { text, exception } = exceptionDetails;
  return `${text} ${exception?.description ?? String(exception?.value ?? '')}`.trim();
}

/**
 * The text of a browser's log entry that is a problem, else null: every error, and every report about security.
 * An answer of a web server such as 401, or no answer at all, is the playground's daily business and no problem of ours;
 * a file of the extension that fails to load is one.
 */
export function logProblem({ entry }: Protocol.Log.EntryAddedEvent): string | null {
  if (entry.level !== 'error' && entry.source !== 'security') return null;
  if (entry.source === 'network' && /^https?:/.test(entry.url ?? '')) return null;
  return `${entry.source} ${entry.level}: ${entry.text} ${entry.url ?? ''}`.trim();
}
