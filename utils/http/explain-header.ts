import { counted } from './counted.ts';
import { isJson, parseMediaType } from './media-type.ts';
import { formatSpan } from './sizes.ts';

/** One line on a header of an answer that matters to whoever uses an API, or null for all others. Says nothing the value does not. */
export function explainHeader(name: string, value: string): string | null {
  return explanations.get(name.toLowerCase())?.(value.trim()) ?? null;
}

type Explain = (value: string) => string | null;

const limit: Explain = (value) => (isCount(value) ? 'So many requests are taken before they are counted anew.' : null);
const left: Explain = (value) => (isCount(value) ? 'So many of them are left.' : null);
const countedAnew: Explain = (value) =>
  isCount(value) ? `They are counted anew ${span(value)} after this answer.` : null;

const explanations: ReadonlyMap<string, Explain> = new Map(
  Object.entries<Explain>({
    'x-ratelimit-limit': limit,
    'x-ratelimit-remaining': left,
    'x-ratelimit-retry-after': countedAnew,
    'x-ratelimit-reset': (value) => (Number(value) < 1e6 ? countedAnew(value) : null), // else a point in time
    'ratelimit-limit': limit,
    'ratelimit-remaining': left,
    'ratelimit-reset': countedAnew,
    'retry-after': (value) =>
      isCount(value)
        ? `Send again ${span(value)} after this answer, not earlier (RFC 9110 section 10.2.3).`
        : 'Do not send again before this time (RFC 9110 section 10.2.3).',
    'www-authenticate': explainChallenge,
    'access-control-allow-origin': (value) =>
      value === '*'
        ? 'Pages of every origin may read this answer, but for one to a request with cookies.'
        : `Pages of ${value} may read this answer; others may not.`,
    'access-control-allow-credentials': (value) =>
      value === 'true' ? 'Pages of the allowed origin may read it also when cookies were sent.' : null,
    'access-control-expose-headers': () =>
      'Pages of other origins may read these headers, beside the few that they always may.',
    'access-control-allow-methods': () => 'A preflight’s answer: pages of other origins may use these methods.',
    'access-control-allow-headers': () =>
      'A preflight’s answer: pages of other origins may send these headers. A * does not stand for Authorization.',
    'access-control-max-age': (value) =>
      isCount(value) ? `Browsers ask by a preflight again after ${span(value)}.` : null,
    'content-type': explainContentType,
    'content-encoding': (value) => `The body was packed with ${value} on the wire, and is shown unpacked.`,
    location: () => 'Where what was asked for is, or what was made.',
    'cache-control': explainCacheControl,
    age: (value) => (isCount(value) ? `A cache has had this answer for ${span(value)}.` : null),
    etag: () => 'Names this version of the answer: If-None-Match with it asks whether it has changed.',
    'set-cookie': () => 'Not kept: requests from here carry no cookies.',
  }),
);

/** The schemes of a list of challenges (RFC 9110 section 11.6.1): a word that no `=` follows begins each. */
function explainChallenge(value: string): string {
  const outsideQuotes = value.replaceAll(/"(?:[^"\\]|\\.)*"/g, '""');
  const schemes = Array.from(
    outsideQuotes.matchAll(/(?:^|,)\s*([!#$%&'*+.^_`|~\w-]+)(?=\s+[^\s=,]|\s*(?:,|$))/g),
    ([, scheme]) => scheme,
  );
  if (schemes.length === 0) return 'The server asks for credentials.';
  return `The server asks for credentials by the scheme ${schemes.join(' or ')} (RFC 9110 section 11.6.1).`;
}

function explainContentType(value: string): string | null {
  const mediaType = parseMediaType(value);
  if (mediaType === null) return 'This is no media type, so the body is shown by what its bytes are.';
  if (isJson(mediaType)) return null;
  if (mediaType.essence === 'text/html') return 'A page. It is shown as text and never run.';
  return null;
}

/** RFC 9111 section 5.2.2. */
function explainCacheControl(value: string): string | null {
  const directives = value.toLowerCase();
  if (/\bno-store\b/.test(directives)) return 'No cache may keep this answer.';
  if (/\bno-cache\b/.test(directives)) return 'Caches ask the server each time before they use this answer again.';
  const [, age] = /\bmax-age="?(\d{1,9})/.exec(directives) ?? [];
  if (age === undefined) return null;
  const keeper = /\bprivate\b/.test(directives)
    ? 'Only the browser may keep this answer'
    : 'Caches may keep this answer';
  return `${keeper}, for ${span(age)}. Requests from here are never answered by the cache.`;
}

function isCount(value: string): boolean {
  return /^\d{1,9}$/.test(value);
}

/** A number of seconds in words; two minutes and more are rounded down to the unit. */
function span(value: string): string {
  const seconds = Number(value);
  return seconds < 120 ? counted(seconds, 'second') : formatSpan(seconds * 1000);
}
