const mediaTypes = ['application/json', 'application/x-www-form-urlencoded', 'text/plain', 'application/octet-stream'];

/** The request headers that people set themselves (RFC 9110), with the values that are usual for them. */
export const requestHeaderNames: ReadonlyMap<string, readonly string[]> = new Map([
  ['Accept', ['application/json', '*/*']],
  ['Accept-Language', []],
  ['Authorization', []],
  ['Cache-Control', ['no-cache', 'no-store']],
  ['Content-Language', []],
  ['Content-Range', ['bytes 0-', 'part 1/']],
  ['Content-Type', mediaTypes],
  ['If-Match', []],
  ['If-Modified-Since', []],
  ['If-None-Match', []],
  ['Idempotency-Key', []],
  ['Prefer', ['return=representation']],
  ['Range', ['bytes=0-']],
  ['X-Request-Id', []],
]);

/** The usual values of a header, whatever its case. */
export function usualValues(name: string): readonly string[] {
  const wanted = name.toLowerCase();
  return [...requestHeaderNames].find(([known]) => known.toLowerCase() === wanted)?.[1] ?? [];
}
