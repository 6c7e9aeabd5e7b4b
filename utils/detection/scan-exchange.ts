import type { HttpExchange } from '@/utils/http/exchange.ts';
import type { Finding } from './finding.ts';
import { reportSightings } from './report-sightings.ts';
import { type Credential, findCredentials } from './scan-credentials.ts';
import { partTexts } from './scan-parts.ts';
import type { Recognition } from './scan-text.ts';
import { findWatchedSightings } from './scan-watched.ts';
import type { Sighting } from './sighting.ts';

/** Everything found in one exchange. A credential that is a watched key is reported as that, and once. */
export function scanExchange(exchange: HttpExchange, recognition: Recognition): Finding[] {
  const texts = partTexts(exchange);
  const watched = findWatchedSightings(exchange, texts, recognition);
  const credentials = findCredentials(exchange, texts);
  const unknown = credentials.filter(({ source, value, password }) => {
    const known = watched.filter((sighting) => sighting.source.part === source.part);
    return !known.some((sighting) => value.includes(sighting.value) || password.includes(sighting.value));
  });
  const sightings = [...watched, ...unknown.map((credential) => toSighting(credential, recognition))];
  const secrets = credentials.flatMap(({ value, password }) => [value, password]);
  return reportSightings(exchange, sightings, secrets, recognition);
}

function toSighting(credential: Credential, { digestOf }: Recognition): Sighting {
  const { ruleId, environment, provider, source, name, encodings, value, start, end } = credential;
  return {
    ruleId,
    severity: 'critical',
    environment,
    provider: provider.id,
    keyLabel: null,
    digest: digestOf(value),
    source,
    name,
    encodings,
    value,
    text: source.text,
    span: { start, end },
  };
}
