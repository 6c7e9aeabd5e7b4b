import { decodeBase64 } from '@/utils/encoding/base64.ts';
import { percentDecode } from '@/utils/encoding/percent.ts';
import type { HttpExchange } from '@/utils/http/exchange.ts';
import type { Environment, Provider } from '@/utils/providers/provider.ts';
import { findHost } from '@/utils/providers/registry.ts';
import { hostName, isDashboardExchange } from './exchange-context.ts';
import type { Field } from './field.ts';
import type { EncodingLayer, RuleId, Severity } from './finding.ts';
import type { PartText } from './part-text.ts';
import { isPlaceholder } from './placeholder.ts';
import { type Span, userInformation } from './user-information.ts';

/** A credential that its place gives away, whether or not anybody watches it. */
export interface Credential {
  readonly ruleId: RuleId;
  readonly severity: Severity;
  readonly provider: Provider;
  readonly environment: Environment;
  readonly source: PartText;
  readonly name: string | null;
  readonly encodings: readonly EncodingLayer[];
  /** The credential in the clear; like `password`, it stays inside the scan. */
  readonly value: string;
  readonly password: string;
  readonly span: Span;
}

/** A body may repeat the member without end; more than this tells nothing more. */
const mostPlaces = 64;

type Place = Omit<Credential, 'provider' | 'environment' | 'severity'>;

const severityOf: Partial<Record<RuleId, Severity>> = { 'refresh-token': 'high', 'access-token': 'medium' };

/**
 * In an exchange with a provider's production or admin host: Basic credentials (RFC 7617), user information in the URL, a
 * member `apiKey` of the body or the query, and an access token sent as Bearer (RFC 6750). With any host of the provider:
 * a member `refreshToken` or `refresh_token` of a body. Nothing for the dashboard, nothing that only holds the place of a
 * credential, and nothing whose whole value is known to be something else.
 */
export function findCredentials(exchange: HttpExchange, texts: readonly PartText[]): Credential[] {
  const host = findHost(hostName(exchange.request.url));
  if (host === null || isDashboardExchange(exchange, host.provider)) return [];
  return texts
    .flatMap((source) => (host.environment === 'sandbox' ? inFields(source, refreshTokens) : placesIn(source)))
    .filter((place) => isCredential(place, host.provider))
    .slice(0, mostPlaces)
    .map((place) => ({ ...place, ...host, severity: severityOf[place.ruleId] ?? 'critical' }));
}

/** Which other credential a place may hold, by the id of its shape. */
const ownShapes: Partial<Record<RuleId, readonly string[]>> = {
  'refresh-token': ['refresh-token', 'json-web-token'],
  'access-token': ['json-web-token'],
};

function isCredential({ ruleId, value }: Place, provider: Provider): boolean {
  if (value === '' || isPlaceholder(value)) return false;
  const shape = provider.notKeys.find(({ pattern }) => pattern.test(value))?.id;
  if (ruleId === 'access-token') return shape === 'json-web-token';
  return shape === undefined || (ownShapes[ruleId]?.includes(shape) ?? false);
}

function placesIn(source: PartText): Place[] {
  if (source.part === 'request.url')
    return [...inUserInformation(source), ...inFields(source, { 'api-key-in-query': ['apiKey'] })];
  if (source.part === 'request.header')
    return source.name?.toLowerCase() === 'authorization' ? inAuthorization(source) : [];
  return inFields(
    source,
    source.part === 'request.body' ? { 'api-key-in-body': ['apiKey'], ...refreshTokens } : refreshTokens,
  );
}

const refreshTokens: FieldRules = { 'refresh-token': ['refreshToken', 'refresh_token'] };

function inUserInformation(source: PartText): Place[] {
  const span = userInformation(source.text());
  if (span === null) return [];
  const { user, password } = splitUser(source.text().slice(span.start, span.end));
  const value = percentDecode(user);
  const encodings = value === user ? [] : (['percent'] as const);
  const place = { source, name: null, encodings, value: value.trim(), password: percentDecode(password), span };
  return [{ ruleId: 'basic-credentials', ...place }];
}

function inAuthorization(source: PartText): Place[] {
  const [prefix, scheme, token] = /^\s*(Basic|Bearer)\s+(\S+)/i.exec(source.text()) ?? [];
  if (prefix === undefined || scheme === undefined || token === undefined) return [];
  const span = { start: prefix.length - token.length, end: prefix.length };
  const place = { source, name: source.name, span };
  if (scheme.toLowerCase() === 'bearer')
    return [{ ruleId: 'access-token', ...place, encodings: [], value: token, password: '' }];
  const decoded = new TextDecoder().decode(decodeBase64(token));
  // What decodes to no text was never encoded: a raw key after `Basic`.
  const isText = decoded !== '' && !decoded.includes('\ufffd');
  const { user, password } = isText ? splitUser(decoded) : { user: token, password: '' };
  const encodings = isText ? (['base64'] as const) : [];
  return [{ ruleId: 'basic-credentials', ...place, encodings, value: user.trim(), password }];
}

/** The names of the fields that each rule is about. */
type FieldRules = Partial<Record<RuleId, readonly string[]>>;

function inFields(source: PartText, rules: FieldRules): Place[] {
  const isBody = source.part === 'request.body' || source.part === 'response.body';
  if (!isBody && source.part !== 'request.url') return [];
  return source.fields().flatMap((field) => {
    const rule = ruleIdsOf(rules).find((ruleId) => rules[ruleId]?.includes(field.name));
    return rule === undefined ? [] : [toPlace(source, rule, field)];
  });
}

function ruleIdsOf(rules: FieldRules): RuleId[] {
  return (['api-key-in-query', 'api-key-in-body', 'refresh-token'] as const).filter((ruleId) => ruleId in rules);
}

function toPlace(source: PartText, ruleId: RuleId, { name, value, raw, start, end }: Field): Place {
  const layer = source.text().startsWith('"', end) ? 'json' : 'percent';
  const encodings = value === raw ? [] : ([layer] as const);
  return { ruleId, source, name, encodings, value: value.trim(), password: '', span: { start, end } };
}

/** Up to the first colon is the user name (RFC 7617 section 2). */
function splitUser(text: string): { user: string; password: string } {
  const colon = text.indexOf(':');
  return colon < 0 ? { user: text, password: '' } : { user: text.slice(0, colon), password: text.slice(colon + 1) };
}
