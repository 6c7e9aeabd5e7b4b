/** What a caller decides; everything else is the same for all. */
type Options = Pick<RequestInit, 'method' | 'headers' | 'body' | 'signal'> & Required<Pick<RequestInit, 'redirect'>>;

/**
 * The one way out of the extension: `fetch` with nothing of the browser's own, no cookies, no cached answer, no referrer.
 * `credentials: "omit"` also keeps the browser's login prompt away; without it a 401 hangs behind that prompt.
 */
export function plainFetch(url: string, options: Options): Promise<Response> {
  return fetch(url, { ...options, credentials: 'omit', cache: 'no-store', referrerPolicy: 'no-referrer' });
}
