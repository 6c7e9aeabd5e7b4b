import { userInformation } from '@/utils/detection/user-information.ts';

export type UrlReading =
  | {
      readonly ok: true;
      /** Absolute, without user information and fragment; blanks and what is not ASCII are percent-encoded. */
      readonly url: string;
      /** What stood before the `@`, or null. */
      readonly user: string | null;
      readonly notes: readonly string[];
    }
  | { readonly ok: false; readonly message: string };

/**
 * The URL of a command as curl completes it: `http` where no scheme is written, `added` to its query. `literal` says
 * that braces and brackets are no patterns (`-g`).
 */
export function readUrl(written: string, added: string, literal: boolean): UrlReading {
  const trimmed = written.trim();
  const absolute = /^[a-z][a-z\d+.-]*:\/\//i.test(trimmed) ? trimmed : `http://${trimmed}`;
  const [scheme = ''] = absolute.split(':', 1);
  if (!/^https?$/i.test(scheme))
    return { ok: false, message: `The URL of the command begins with ${scheme}://, and requests here are HTTP alone.` };
  const notes: string[] = [];
  const [bare = '', fragment] = splitAt(literal ? absolute : absolute.replace(/\\([[\]{}])/g, '$1'), '#');
  if (fragment !== undefined) notes.push('What follows # in the URL was left out: it is never sent.');
  const pattern = literal ? undefined : bare.match(/\{[^{}]*\}|\[[^[\]]*\]/g)?.find((found) => /^\{|-/.test(found));
  if (pattern !== undefined) notes.push(`${pattern} in the URL is a pattern to curl; here it stands as it is written.`);
  const user = userInformation(bare);
  const url = complete(user === null ? bare : bare.slice(0, user.start) + bare.slice(user.end + 1), added);
  if (!URL.canParse(url))
    return { ok: false, message: 'The URL of the command is not one: its host or port is missing or misspelt.' };
  return { ok: true, url, user: user === null ? null : bare.slice(user.start, user.end), notes };
}

function complete(url: string, added: string): string {
  const [, origin = '', rest = ''] = /^([a-z]+:\/\/[^/?]*)(.*)$/is.exec(url) ?? [];
  const [path = '', query] = splitAt(rest, '?');
  const parts = [query ?? '', added].filter((part) => part !== '');
  const search = parts.length === 0 && query === undefined ? '' : `?${parts.join('&')}`;
  const target = `${path === '' ? '/' : path}${search}`.toWellFormed().replace(/[^!-~]+/g, encodeURIComponent);
  return origin.replace(/^[^:]*/, (scheme) => scheme.toLowerCase()) + target;
}

function splitAt(text: string, mark: string): [string, string?] {
  const at = text.indexOf(mark);
  return at < 0 ? [text] : [text.slice(0, at), text.slice(at + 1)];
}
