import { percentDecode } from '@/utils/encoding/percent.ts';
import type { HttpExchange } from '@/utils/http/exchange.ts';
import { providerById } from '@/utils/providers/registry.ts';
import { isDashboardExchange } from './exchange-context.ts';
import type { PartText } from './scan-parts.ts';
import { findWatchedKeys, type Hit, type Recognition } from './scan-text.ts';
import type { Sighting } from './sighting.ts';
import { type Span, userInformation } from './user-information.ts';

/** A text may repeat a key in ever new surroundings; more places than this tell nothing more. */
const mostPlaces = 64;

/** The watched keys in the texts of an exchange; those of a provider whose dashboard this is are left out. */
export function findWatchedSightings(
  exchange: HttpExchange,
  texts: readonly PartText[],
  recognition: Recognition,
): Sighting[] {
  return texts
    .flatMap((source) => sightingsIn(source, recognition))
    .filter(({ provider: id }) => {
      const provider = providerById(id);
      return provider === null || !isDashboardExchange(exchange, provider);
    });
}

function sightingsIn(source: PartText, recognition: Recognition): Sighting[] {
  return viewsOf(source).flatMap((text) => {
    const byKey = Map.groupBy(findWatchedKeys(text, recognition), ({ key }) => key);
    return [...byKey.values()].flatMap((hits) =>
      distinctPlaces(hits)
        .flatMap((hit) => namesOf(source, hit).map((name) => toSighting(source, text, hit, name)))
        .slice(0, mostPlaces),
    );
  });
}

/**
 * What a text can be read as. Decoded first, because `%3D` after base64 is a part of it; then as it stands, because a `%`
 * need not be an escape. A response body is code or data and not percent-encoded.
 */
function viewsOf({ part, text }: PartText): string[] {
  return part !== 'response.body' && text.includes('%') ? [percentDecode(text), text] : [text];
}

function distinctPlaces(hits: readonly Hit[]): Hit[] {
  const bySegment = Map.groupBy(hits, ({ segment }) => segment);
  return [...bySegment.values()].flatMap((same) => same.slice(0, 1)).slice(0, mostPlaces);
}

/** The header, or the fields whose values hold the key, or null for a place without a name. */
function namesOf(source: PartText, { segment }: Hit): (string | null)[] {
  if (source.name !== null) return [source.name];
  const holders = source.fields().filter(({ value, raw }) => {
    return value.includes(segment) || raw.includes(segment) || percentDecode(value).includes(segment);
  });
  return holders.length === 0 ? [null] : [...new Set(holders.map(({ name }) => name))];
}

function toSighting(source: PartText, text: string, hit: Hit, name: string | null): Sighting {
  const { key, value, encoding, segment } = hit;
  return {
    ruleId: 'watched-key',
    severity: key.environment === 'sandbox' ? 'low' : 'critical',
    environment: key.environment,
    provider: key.provider,
    keyLabel: key.label,
    digest: key.fingerprint.digest,
    source,
    name,
    encodings: [
      ...(source.text.includes(segment) ? [] : (['percent'] as const)),
      ...(encoding === null ? [] : [encoding]),
    ],
    value,
    text,
    span: credentialSpan(source, text, hit),
  };
}

/** A key in the user information of the URL is masked with the rest of it, which may be a password. */
function credentialSpan({ part }: PartText, text: string, hit: Hit): Span {
  const user = part === 'request.url' ? userInformation(text) : null;
  return user !== null && hit.start >= user.start && hit.end <= user.end ? user : hit;
}
