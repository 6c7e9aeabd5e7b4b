/** A stretch of a text, from `start` to before `end`, in UTF-16 units. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** Where the user information of a URL stands, without its `@` (RFC 3986 section 3.2.1), or null. */
export function userInformation(url: string): Span | null {
  const authority = /^[a-z][a-z0-9+.-]{0,30}:\/\/([^/?#\\]*)/i.exec(url);
  const text = authority?.[1] ?? '';
  const at = text.lastIndexOf('@');
  if (authority === null || at < 0) return null;
  const start = authority[0].length - text.length;
  return { start, end: start + at };
}
