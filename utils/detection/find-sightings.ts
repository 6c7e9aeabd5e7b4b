import type { HttpExchange } from '@/utils/http/exchange.ts';
import { findHost, providerById } from '@/utils/providers/registry.ts';
import { hostName, isDashboardExchange } from './exchange-context.ts';
import type { PartHit, Recognition } from './find-in-parts.ts';
import type { PartText } from './part-text.ts';
import type { Sighting } from './sighting.ts';
import { type Span, userInformation } from './user-information.ts';

/** A text may repeat a key in ever new surroundings; more places than this tell nothing more. */
const mostPlaces = 64;

/** The hits of an exchange as sightings, without those of a provider whose dashboard this is, and of prefixes out of their context. */
export function toSightings(
  exchange: HttpExchange,
  hits: readonly PartHit[],
  { digestOf }: Pick<Recognition, 'digestOf'>,
): Sighting[] {
  if (hits.length === 0) return [];
  const host = findHost(hostName(exchange.request.url));
  return hits.flatMap((partHit) => {
    const { key, pattern, value } = partHit.hit;
    if (isExempt(exchange, key?.provider ?? pattern?.provider ?? '')) return [];
    if (key !== null) {
      const { ruleId, severity, environment, provider, label, fingerprint } = key;
      return placesOf(partHit, {
        ruleId,
        severity,
        environment,
        provider,
        keyLabel: label,
        digest: fingerprint.digest,
      });
    }
    if (pattern === null || (pattern.hosts === 'provider' && host?.provider.id !== pattern.provider)) return [];
    const environment = host?.provider.id === pattern.provider ? host.environment : 'unknown';
    const digest = digestOf(new TextEncoder().encode(value));
    const { ruleId, provider } = pattern;
    return placesOf(partHit, { ruleId, severity: 'high', environment, provider, keyLabel: null, digest });
  });
}

function isExempt(exchange: HttpExchange, id: string): boolean {
  const provider = providerById(id);
  return provider !== null && isDashboardExchange(exchange, provider);
}

type Credential = Pick<Sighting, 'ruleId' | 'severity' | 'environment' | 'provider' | 'keyLabel' | 'digest'>;

function placesOf({ source, hit, packed }: PartHit, credential: Credential): Sighting[] {
  const { value, layers } = hit;
  const span = credentialSpan(source, hit.span);
  const names = packed ? [source.name] : namesOf(source, hit.span).slice(0, mostPlaces);
  return names.map((name) => ({ ...credential, source, name, encodings: layers, value, span }));
}

/** The header or message, or the fields whose values hold the key, or null for a place without a name. */
function namesOf(source: PartText, span: Span): (string | null)[] {
  if (source.name !== null) return [source.name];
  const holders = source.fields().filter(({ start, end }) => start < span.end && span.start < end);
  return holders.length === 0 ? [null] : [...new Set(holders.map(({ name }) => name))];
}

/** A key in the user information of the URL is masked with the rest of it, which may be a password. */
function credentialSpan(source: PartText, span: Span): Span {
  const user = source.part === 'request.url' ? userInformation(source.text()) : null;
  return user !== null && span.start >= user.start && span.end <= user.end ? user : span;
}
