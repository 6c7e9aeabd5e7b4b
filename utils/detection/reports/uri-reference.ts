/**
 * A URI reference (RFC 3986 section 4.1) for a URL of a browser, which allows more: what RFC 3986 does not is
 * percent-encoded. What is no URL at all becomes a single path segment.
 */
export function toUriReference(url: string): string {
  const wellFormed = url.toWellFormed();
  if (!URL.canParse(wellFormed)) return encodeURIComponent(wellFormed);
  const { href } = new URL(wellFormed);
  const [beforeFragment = '', ...fragment] = href.split('#');
  const [authority = ''] = /^[^:]+:\/\/[^/?]*/.exec(beforeFragment) ?? [];
  // Brackets stand around an IPv6 address and nowhere else.
  const pieces = authority.split(/([[\]])/).map((piece) => (/[[\]]/.test(piece) ? piece : encodeForeign(piece)));
  const rest = encodeForeign(beforeFragment.slice(authority.length));
  return `${pieces.join('')}${rest}${fragment.length === 0 ? '' : `#${encodeForeign(fragment.join('%23'))}`}`;
}

function encodeForeign(text: string): string {
  return text.replace(/%(?![\da-f]{2})|[^\w\-.~:/?@!$&'()*+,;=%]/giu, (character) => encodeURIComponent(character));
}
