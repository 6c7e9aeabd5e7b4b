import { type HeaderFields, headerValue } from './headers.ts';
import { parseMediaType } from './media-type.ts';

const extensions: ReadonlyMap<string, string> = new Map([
  ['application/json', 'json'],
  ['application/problem+json', 'json'],
  ['text/html', 'html'],
  ['text/plain', 'txt'],
  ['text/csv', 'csv'],
  ['text/vtt', 'vtt'],
  ['application/xml', 'xml'],
  ['application/pdf', 'pdf'],
  ['application/zip', 'zip'],
  ['image/png', 'png'],
  ['image/jpeg', 'jpg'],
  ['image/gif', 'gif'],
  ['image/webp', 'webp'],
  ['image/svg+xml', 'svg'],
  ['video/mp4', 'mp4'],
  ['video/webm', 'webm'],
  ['audio/mpeg', 'mp3'],
]);

/**
 * The name for a body that is saved: the one of Content-Disposition (RFC 6266), else the end of the URL's path with the
 * extension of its media type. Never a path, and no character that a file system may refuse.
 */
export function bodyFileName(url: string, headers: HeaderFields): string {
  const given = dispositionName(headerValue(headers, 'Content-Disposition') ?? '');
  if (given !== '') return given;
  const last = safeName(new URL(url).pathname.split('/').findLast((segment) => segment !== '') ?? '');
  const base = last === '' ? 'answer' : last;
  const extension = extensions.get(parseMediaType(headerValue(headers, 'Content-Type'))?.essence ?? '') ?? 'bin';
  return base.endsWith(`.${extension}`) ? base : `${base}.${extension}`;
}

/** `filename` alone: `filename*` is only of use where that is not ASCII, and browsers ignore it where it is broken. */
function dispositionName(disposition: string): string {
  const [, quoted, bare] = /;\s*filename=(?:"((?:[^"\\]|\\.)*)"|([^;"]+))/i.exec(disposition) ?? [];
  return safeName((quoted?.replaceAll(/\\(.)/g, '$1') ?? bare ?? '').trim());
}

function safeName(name: string): string {
  const [last = ''] = name.split(/[/\\]/).slice(-1);
  return last
    .replaceAll(/[^\p{L}\p{N} ._()-]/gu, '-')
    .replace(/^\.+/, '')
    .slice(-100);
}
