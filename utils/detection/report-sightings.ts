import { percentDecode } from '@/utils/encoding/percent.ts';
import type { HttpExchange, Initiator } from '@/utils/http/exchange.ts';
import type { Finding } from './finding.ts';
import { fingerprintId } from './fingerprint.ts';
import { createRedactor, type Redactor } from './redact.ts';
import { findWatchedKeys, type Recognition } from './scan-text.ts';
import type { Sighting } from './sighting.ts';

const longestName = 200;

/**
 * The findings of one exchange, one for each credential, part and name, with every secret taken out: those sighted,
 * `otherSecrets`, and watched keys in what the exchange tells about its initiator.
 */
export function reportSightings(
  exchange: HttpExchange,
  sightings: readonly Sighting[],
  otherSecrets: readonly string[],
  recognition: Recognition,
): Finding[] {
  if (sightings.length === 0) return [];
  const inInitiator = secretsIn(exchange.initiator, recognition);
  const redactor = createRedactor([...sightings.map(({ value }) => value), ...otherSecrets, ...inInitiator]);
  const { index, request } = exchange;
  const shared = {
    request: { index, method: request.method, url: redactor.url(request.url) },
    initiator: redactInitiator(exchange.initiator, redactor),
  };
  return firstOfEachPlace(sightings).map((sighting) => toFinding(sighting, shared, redactor));
}

function firstOfEachPlace(sightings: readonly Sighting[]): Sighting[] {
  const places = new Map<string, Sighting>();
  for (const sighting of sightings) {
    const place = JSON.stringify([sighting.digest, sighting.source.part, sighting.name]);
    if (!places.has(place)) places.set(place, sighting);
  }
  return [...places.values()];
}

function toFinding(sighting: Sighting, shared: Pick<Finding, 'request' | 'initiator'>, redactor: Redactor): Finding {
  const { ruleId, severity, environment, provider, keyLabel, source, name, encodings, text, span } = sighting;
  return {
    ruleId,
    severity,
    environment,
    provider,
    keyLabel,
    fingerprint: fingerprintId(sighting),
    request: shared.request,
    part: source.part,
    name: name === null ? null : redactor.text(name).slice(0, longestName),
    encodings,
    initiator: shared.initiator,
    excerpt: redactor.excerpt(text, span),
    position: null,
  };
}

function redactInitiator(initiator: Initiator | null, redactor: Redactor): Initiator | null {
  if (initiator === null) return null;
  return {
    ...initiator,
    url: initiator.url === null ? null : redactor.url(initiator.url),
    function: initiator.function === null ? null : redactor.text(initiator.function),
  };
}

function secretsIn(initiator: Initiator | null, recognition: Recognition): string[] {
  const told = `${initiator?.url ?? ''} ${initiator?.function ?? ''}`;
  return [told, percentDecode(told)].flatMap((text) => findWatchedKeys(text, recognition)).map(({ value }) => value);
}
