import type { Finding } from './finding.ts';

/** Longer URLs are cut: a place is told apart by its beginning, and ids of rows travel and are stored. */
const longestUrl = 400;

/** The header, field or member in which a credential stands; null for a WebSocket, all of whose messages are one place. */
export function placeName({ part, name }: Finding): string | null {
  return part.startsWith('websocket.') ? null : name;
}

/**
 * A URL without what changes from one request to the next: its user information, query and fragment, and the ids in its
 * path, so that `/videos/17?page=2` and `/videos/18` are one place, `/videos/*`.
 */
export function stableUrl(url: string): string {
  const [place = ''] = url.slice(0, longestUrl).split(/[?#]/, 1);
  if (place.startsWith('data:')) return place.split(',', 1).join('');
  return place
    .replace(/(?<=^[a-z]+:\/\/)[^/@]*@/, '')
    .replace(/(?<=[^/]\/)[^/]+/g, (segment) => (isId(segment) ? '*' : segment));
}

/** A script's URL without the hash that its name carries until the next build: `app.3f4a1b2c.js` is `app.*.js`. */
export function stableScriptUrl(url: string): string {
  return stableUrl(url).replace(/(?<=[.-])\w{8,}(?=\.\w+$)/, (piece) => (isHash(piece) ? '*' : piece));
}

/** A number, a UUID, or so long a run of letters and digits that nobody has chosen it. */
function isId(segment: string): boolean {
  return /^\d+$/.test(segment) || (/^[\w-]{16,}$/.test(segment) && /\d/.test(segment) && /[a-z]/i.test(segment));
}

function isHash(piece: string): boolean {
  return /\d.*\d/.test(piece) || (/\d/.test(piece) && /[a-z]/.test(piece) && /[A-Z]/.test(piece));
}
