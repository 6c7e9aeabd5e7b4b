import { decodeBase64 } from '@/utils/encoding/base64.ts';
import { percentDecode } from '@/utils/encoding/percent.ts';
import type { HttpExchange } from '@/utils/http/exchange.ts';
import type { Environment, Provider } from '@/utils/providers/provider.ts';
import { findHost } from '@/utils/providers/registry.ts';
import { hostName, isDashboardExchange } from './exchange-context.ts';
import type { EncodingLayer } from './finding.ts';
import type { PartText } from './scan-parts.ts';
import { userInformation } from './user-information.ts';

/** A credential that its place gives away, whether or not anybody watches it. */
export interface Credential {
  readonly ruleId: 'basic-credentials' | 'api-key-in-body';
  readonly provider: Provider;
  readonly environment: Environment;
  readonly source: PartText;
  readonly name: string | null;
  readonly encodings: readonly EncodingLayer[];
  /** The key in the clear; like `password`, it stays inside the scan. */
  readonly value: string;
  readonly password: string;
  readonly start: number;
  readonly end: number;
}

/** A body may repeat the member without end; more than this tells nothing more. */
const mostPlaces = 64;

type Place = Omit<Credential, 'provider' | 'environment'>;

/**
 * Basic credentials (RFC 7617), user information in the URL, and a JSON member or form field `apiKey`, in an exchange with
 * a provider's production or admin host. Nothing for the dashboard, and nothing whose whole value is known not to be a key.
 */
export function findCredentials(exchange: HttpExchange, texts: readonly PartText[]): Credential[] {
  const host = findHost(hostName(exchange.request.url));
  if (host === null || host.environment === 'sandbox' || isDashboardExchange(exchange, host.provider)) return [];
  return texts
    .flatMap(placesIn)
    .filter(({ value }) => value !== '' && !host.provider.notKeys.some(({ pattern }) => pattern.test(value)))
    .slice(0, mostPlaces)
    .map((place) => ({ ...place, ...host }));
}

function placesIn(source: PartText): Place[] {
  if (source.part === 'request.url') return inUrl(source);
  if (source.part === 'request.header' && source.name?.toLowerCase() === 'authorization')
    return inAuthorization(source);
  return source.part === 'request.body' ? inBody(source) : [];
}

function inUrl(source: PartText): Place[] {
  const span = userInformation(source.text);
  if (span === null) return [];
  const raw = source.text.slice(span.start, span.end);
  const { user, password } = splitUser(raw);
  const value = percentDecode(user);
  const encodings = value === user ? [] : (['percent'] as const);
  const place = { source, name: null, encodings, value: value.trim(), password: percentDecode(password), ...span };
  return [{ ruleId: 'basic-credentials', ...place }];
}

function inAuthorization(source: PartText): Place[] {
  const [prefix, token] = /^\s*Basic\s+(\S+)/i.exec(source.text) ?? [];
  if (prefix === undefined || token === undefined) return [];
  const decoded = new TextDecoder().decode(decodeBase64(token));
  // What decodes to no text was never encoded: a raw key after `Basic`.
  const isText = decoded !== '' && !decoded.includes('\ufffd');
  const { user, password } = isText ? splitUser(decoded) : { user: token, password: '' };
  const span = { start: prefix.length - token.length, end: prefix.length };
  const encodings = isText ? (['base64'] as const) : [];
  return [{ ruleId: 'basic-credentials', source, name: source.name, encodings, value: user.trim(), password, ...span }];
}

function inBody(source: PartText): Place[] {
  const fields = source.fields().filter(({ name }) => name === 'apiKey');
  return fields.map(({ name, value, raw, start, end }) => {
    const layer = source.text.startsWith('"', end) ? 'json' : 'percent';
    const encodings = value === raw ? [] : ([layer] as const);
    return { ruleId: 'api-key-in-body', source, name, encodings, value: value.trim(), password: '', start, end };
  });
}

/** Up to the first colon is the user name (RFC 7617 section 2). */
function splitUser(text: string): { user: string; password: string } {
  const colon = text.indexOf(':');
  return colon < 0 ? { user: text, password: '' } : { user: text.slice(0, colon), password: text.slice(colon + 1) };
}
