import { type Locate, replaceSecrets } from './replace-secrets.ts';

/** Whether a text is a URL that stands on its own, and not a text that happens to begin with a word and a colon. */
export function isAbsoluteUrl(text: string): boolean {
  return /^(?:[a-z][a-z\d+.-]*:\/\/|data:|blob:)/i.test(text) && URL.canParse(text);
}

/** A URL with every key replaced by its mark, percent-encoded; in a host name, which has no such characters, by `key-a1b2-production`. */
export function sanitizeUrl(url: string, locate: Locate): string {
  for (const write of [encodeURIComponent, asHostLabel]) {
    const replaced = replaceSecrets(url, locate, write);
    if (URL.canParse(replaced)) return replaced;
  }
  return 'about:blank';
}

function asHostLabel(mark: string): string {
  return mark.slice(1, -1).replaceAll(/[^a-z0-9]+/g, '-');
}
