export type ComposedUrl =
  /** Notes are sentences on what was changed or left out. */
  | { readonly ok: true; readonly url: string; readonly notes: readonly string[] }
  | { readonly ok: false; readonly message: string };

/**
 * The URL of a path with query on the host that `base` names: scheme, host, port and path, without a slash at its end. An
 * absolute URL is accepted when it lies there, user information never; a fragment is left out. Everything else is encoded
 * as the URL standard does.
 */
export function composeUrl(base: string, pathWithQuery: string): ComposedUrl {
  const text = pathWithQuery.trim();
  const { protocol, host, pathname } = new URL(base);
  const [, scheme, authority, rest = ''] = /^(?:([a-z][a-z\d+.-]*):)?[/\\]{2}([^/\\?#]*)(.*)$/is.exec(text) ?? [];
  if (authority === undefined) return compose(base, withoutPrefix(host, text) ?? text, []);
  if (scheme !== undefined && !/^https?$/i.test(scheme))
    return refuse(`${scheme}: is not sent here. Enter a path on ${host}, such as /videos.`);
  if (authority.includes('@'))
    return refuse(
      'User information before @ would put a credential into the URL. Leave it out and choose the key instead.',
    );
  if (authority.toLowerCase().replace(protocol === 'https:' ? /:443$/ : /:80$/, '') !== host)
    return refuse(
      `The URL is on ${authority}, but this request goes to ${host}. Choose the environment of ${authority}, or enter the path alone.`,
    );
  const target = pathname === '/' ? rest : withoutPrefix(pathname, rest);
  if (target === null) return leaves(base);
  const named = scheme === undefined ? protocol : `${scheme.toLowerCase()}:`;
  const notes = named === protocol ? [] : [`${named.slice(0, -1)} was changed to ${protocol.slice(0, -1)}.`];
  return compose(base, target, notes);
}

/** What follows a host or a path that stands at the beginning of a text; null when it does not, or only its first part. */
function withoutPrefix(prefix: string, text: string): string | null {
  const rest = text.slice(prefix.length);
  return text.toLowerCase().startsWith(prefix.toLowerCase()) && /^(?:[/?#]|$)/.test(rest) ? rest : null;
}

function compose(base: string, target: string, notes: readonly string[]): ComposedUrl {
  const fragmentAt = target.indexOf('#');
  const path = fragmentAt === -1 ? target : target.slice(0, fragmentAt);
  const all = [...notes];
  if (fragmentAt !== -1) all.push('The fragment after # was left out: browsers do not send it.');
  if (/[\t\r\n]/.test(path)) all.push('Tabs and line ends were left out.');
  const rooted = /^[/\\]/.test(path) ? path : `/${path}`;
  const { href } = new URL(`${base}${rooted}`);
  return href.startsWith(`${base}/`) ? { ok: true, url: href, notes: all } : leaves(base);
}

function leaves(base: string): ComposedUrl {
  return refuse(`This leaves ${base}, where this request goes. Enter a path below it.`);
}

function refuse(message: string): ComposedUrl {
  return { ok: false, message };
}

/** Fetch standard, "forbidden request-header". */
const forbidden = new Set(
  (
    'accept-charset accept-encoding access-control-request-headers access-control-request-method access-control-request-private-network ' +
    'connection content-length cookie cookie2 date dnt expect host keep-alive origin referer set-cookie te trailer transfer-encoding upgrade via'
  ).split(' '),
);

/** Whether fetch leaves a header of this name out, because it is the browser's to set. */
export function isSetByBrowser(name: string): boolean {
  const lower = name.toLowerCase();
  return forbidden.has(lower) || /^(?:proxy|sec)-/.test(lower);
}

/** Why a header cannot be sent with fetch, in a sentence, or null when it can (Fetch standard, RFC 9110 section 5.5). */
export function validateHeader(name: string, value: string): string | null {
  if (name === '') return 'A header has no name. Enter one, or remove the line.';
  if (!/^[!#$%&'*+.^_`|~\w-]+$/.test(name))
    return `“${name}” is no header name: only letters, digits and - are usual there, and spaces and colons are not allowed.`;
  const lower = name.toLowerCase();
  if (isSetByBrowser(name)) return `The browser sets ${name} itself and ignores yours. Remove it.`;
  if (/^x-(?:http-)?method(?:-override)?$/.test(lower) && /\b(?:connect|trace|track)\b/i.test(value))
    return `Browsers do not send ${name} with CONNECT, TRACE or TRACK. Remove it.`;
  if (/[\r\n\0]/.test(value))
    return `The value of ${name} holds a line end or a NUL, which would end the header. Remove it.`;
  const foreign = [...value].find((character) => character > '\u00ff');
  if (foreign !== undefined)
    return `The value of ${name} holds “${foreign}”, which is not Latin-1 and cannot be sent in a header. Encode or remove it.`;
  return null;
}
