import type { HttpExchange } from '@/utils/http/exchange.ts';
import { type Credential, findCredentials } from './find-credentials.ts';
import { findInParts, type Recognition } from './find-in-parts.ts';
import { toSightings } from './find-sightings.ts';
import type { Finding } from './finding.ts';
import { reportSightings } from './report-sightings.ts';
import { partTexts } from './scan-parts.ts';
import type { SkippedPart } from './scanner.ts';
import type { Sighting } from './sighting.ts';

export interface ExchangeScan {
  readonly findings: readonly Finding[];
  readonly tooComplex: readonly SkippedPart[];
  /** What the places of the exchange gave away, in the clear. */
  readonly credentials: readonly Credential[];
}

/** Everything found in one exchange. A credential that is a watched key is reported as that, and once. */
export function scanExchange(exchange: HttpExchange, recognition: Recognition): ExchangeScan {
  const texts = partTexts(exchange);
  const { hits, incomplete } = findInParts(texts, recognition);
  const credentials = findCredentials(exchange, texts);
  const tooComplex = incomplete.map(({ part }) => ({ part, reason: 'too-complex' as const }));
  if (hits.length === 0 && credentials.length === 0) return { findings: [], tooComplex, credentials };
  const sought = toSightings(exchange, hits, recognition);
  const sightings = [...preferCredentials(sought, credentials), ...unknownOf(credentials, sought, recognition)];
  const secrets = [
    ...hits.map(({ hit }) => hit.value),
    ...credentials.flatMap(({ value, password }) => [value, password]),
  ];
  const findings = reportSightings(exchange, sightings, hits, secrets, recognition);
  return { findings, tooComplex, credentials };
}

/** Without the sightings that nobody named, where their place says more about them. */
function preferCredentials(sightings: readonly Sighting[], credentials: readonly Credential[]): Sighting[] {
  return sightings.filter(
    ({ keyLabel, source, value }) =>
      keyLabel !== null || !credentials.some((one) => one.source === source && one.value.includes(value)),
  );
}

/** The credentials that are not, and do not hold, a key that somebody named. */
function unknownOf(
  credentials: readonly Credential[],
  sightings: readonly Sighting[],
  { digestOf }: Recognition,
): Sighting[] {
  const named = sightings.filter(({ keyLabel }) => keyLabel !== null);
  return credentials
    .filter(({ source, value, password }) => {
      const known = named.filter((sighting) => sighting.source.part === source.part);
      return !known.some((sighting) => value.includes(sighting.value) || password.includes(sighting.value));
    })
    .map(({ password: _password, provider, ...credential }) => ({
      ...credential,
      provider: provider.id,
      keyLabel: null,
      digest: digestOf(new TextEncoder().encode(credential.value)),
    }));
}
