import { type Browser, browser } from 'wxt/browser';

type LoggedRequest = Browser.devtools.network.Request;

/** `getHAR` gives what `onRequestFinished` gives, which its type does not say. */
export function hasContent<Entry extends object>(entry: Entry): entry is Entry & LoggedRequest {
  return 'getContent' in entry && typeof entry.getContent === 'function';
}

/**
 * The body of a response, with its encoding or the empty string; null when the browser gives none, and `overdue` when it
 * did not answer for `longest` milliseconds: after a navigation it may never do.
 */
export function readContent(
  request: LoggedRequest,
  longest: number,
): Promise<{ readonly text: string; readonly encoding: string } | null | 'overdue'> {
  return new Promise((resolve) => {
    const overdue = setTimeout(() => resolve('overdue'), longest);
    request.getContent((text, encoding) => {
      clearTimeout(overdue);
      // Looked at, because Firefox reports an error that nobody has looked at.
      const failed = Boolean(browser.runtime.lastError);
      resolve(!failed && typeof text === 'string' ? { text, encoding: encoding ?? '' } : null);
    });
  });
}
