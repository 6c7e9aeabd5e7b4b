import { alphanumerics, base64Digits, createSeeded, digits, hexDigits, type Seeded } from './seeded.ts';

/** A request and the header of its answer, of about 1,400 characters in all. */
export interface HeaderSet {
  readonly method: string;
  readonly url: string;
  readonly request: [string, string][];
  readonly response: [string, string][];
}

const agent = 'Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/142.0.0.0 Safari/537.36';
const paths = ['videos', 'players', 'live-streams', 'analytics/videos', 'assets/app', 'session', 'api/v2/items'];

/** `count` requests as a page makes them, with cookies, tokens in the query and the usual header fields. */
export function requestHeaders(count: number, seed: number): HeaderSet[] {
  const seeded = createSeeded(seed);
  return Array.from({ length: count }, () => headerSet(seeded));
}

/** The same as one text, a field a line. */
export function headerText(sets: readonly HeaderSet[]): string {
  const lines = sets.flatMap(({ method, url, request, response }) => [
    `${method} ${url}`,
    ...[...request, ...response].map(([name, value]) => `${name}: ${value}`),
  ]);
  return lines.join('\r\n');
}

function headerSet(seeded: Seeded): HeaderSet {
  const host = `${seeded.pick(['shop', 'cdn', 'api', 'stats'])}.example`;
  const id = seeded.text(22, alphanumerics);
  const cookie = `_ga=GA1.1.${seeded.text(9, digits)}.${seeded.text(10, digits)}; session=${seeded.text(43, alphanumerics)}; theme=dark; csrf=${seeded.text(32, hexDigits)}`;
  return {
    method: seeded.pick(['GET', 'GET', 'GET', 'POST']),
    url: `https://${host}/${seeded.pick(paths)}/${id}?page=${seeded.below(40)}&pageSize=25&sortBy=createdAt&t=${seeded.text(13, digits)}`,
    request: [
      ['accept', '*/*'],
      ['accept-encoding', 'gzip, deflate, br, zstd'],
      ['accept-language', 'en-GB,en;q=0.9,fr;q=0.8'],
      ['authorization', `Bearer ${seeded.text(120, alphanumerics)}`],
      ['cookie', cookie],
      ['origin', 'https://shop.example'],
      ['referer', `https://shop.example/products/${id}?from=search`],
      ['sec-ch-ua', '"Chromium";v="142", "Not_A Brand";v="99"'],
      ['sec-fetch-dest', 'empty'],
      ['sec-fetch-mode', 'cors'],
      ['user-agent', agent],
    ],
    response: [
      ['access-control-allow-origin', 'https://shop.example'],
      ['cache-control', 'private, max-age=0, must-revalidate'],
      ['content-type', 'application/json; charset=utf-8'],
      ['date', 'Tue, 24 Nov 2026 07:28:00 GMT'],
      ['etag', `W/"${seeded.text(40, hexDigits)}"`],
      ['set-cookie', `route=${seeded.text(32, hexDigits)}; Path=/; Secure; HttpOnly; SameSite=Lax`],
      ['x-request-id', `${seeded.text(8, hexDigits)}-${seeded.text(4, hexDigits)}-4${seeded.text(3, hexDigits)}`],
      ['report-to', `{"group":"csp","endpoints":[{"url":"https://stats.example/${seeded.text(27, base64Digits)}"}]}`],
    ],
  };
}
