const prefix = '#authlens-';

/**
 * Marks the URL of a send, so that the wire observer can tell it from every other request.
 * A fragment is not part of what a user agent sends (RFC 9110 section 4.2.5), but webRequest shows it.
 */
export function markUrl(url: string, sendId: string): string {
  return `${url}${prefix}${sendId}`;
}

/** The id that `markUrl` put into a URL, or null. */
export function readSendId(url: string): string | null {
  const start = url.lastIndexOf(prefix);
  return start === -1 ? null : url.slice(start + prefix.length);
}

/** The URL without our mark. */
export function unmarkUrl(url: string): string {
  const start = url.lastIndexOf(prefix);
  return start === -1 ? url : url.slice(0, start);
}
