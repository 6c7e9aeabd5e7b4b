/**
 * The match pattern of the host of a URL, for permissions and for filters of webRequest. Without the port: Firefox takes
 * none, and a pattern without one covers all.
 */
export function originPattern(url: string): string {
  const { protocol, hostname } = new URL(url);
  return `${protocol}//${hostname}/*`;
}
