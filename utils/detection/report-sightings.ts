import type { HttpExchange, Initiator, ScriptPlace } from '@/utils/http/exchange.ts';
import { type PartHit, type Recognition, scanText } from './find-in-parts.ts';
import type { Finding, Position } from './finding.ts';
import { fingerprintId } from './fingerprint.ts';
import { createRedactor, type Redactor } from './redact.ts';
import type { Sighting } from './sighting.ts';
import type { Span } from './user-information.ts';

const longestName = 200;

/**
 * The findings of one exchange, one for each credential, part and name, with every secret taken out: those of `hits`,
 * `secrets`, and whatever else a watched key stands for in what the exchange tells about itself.
 */
export function reportSightings(
  exchange: HttpExchange,
  sightings: readonly Sighting[],
  hits: readonly PartHit[],
  secrets: readonly string[],
  recognition: Recognition,
): Finding[] {
  if (sightings.length === 0) return [];
  const redactor = createRedactor(secrets, (text) => scanText(text, recognition).hits.map(({ span }) => span));
  const { index, request } = exchange;
  const shared = {
    request: { index, method: request.method, url: redactor.url(request.url) },
    initiator: redactInitiator(exchange.initiator, redactor),
  };
  return firstOfEachPlace(sightings).map((sighting) => {
    const beside = hits.filter(({ source }) => source === sighting.source).map(({ hit }) => hit.span);
    return toFinding(sighting, shared, beside, redactor);
  });
}

/** One for each place; a body that names the place of a credential need not be said to hold it somewhere as well. */
function firstOfEachPlace(sightings: readonly Sighting[]): Sighting[] {
  const places = new Map<string, Sighting>();
  const placeOf = ({ digest, source }: Sighting, name: string | null) => JSON.stringify([digest, source.part, name]);
  const isBody = ({ source }: Sighting) => source.part === 'request.body' || source.part === 'response.body';
  const named = new Set(sightings.filter(({ name }) => name !== null).map((sighting) => placeOf(sighting, null)));
  for (const sighting of sightings) {
    const place = placeOf(sighting, sighting.name);
    if (sighting.name === null && isBody(sighting) && named.has(place)) continue;
    if (!places.has(place)) places.set(place, sighting);
  }
  return [...places.values()];
}

function toFinding(
  sighting: Sighting,
  shared: Pick<Finding, 'request' | 'initiator'>,
  beside: readonly Span[],
  redactor: Redactor,
): Finding {
  const { ruleId, severity, environment, provider, keyLabel, source, name, encodings, span } = sighting;
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
    excerpt: redactor.excerpt(source.text(), span, beside),
    // Nobody sees a line or a column in compressed data.
    position: source.part === 'response.body' && encodings[0] !== 'gzip' ? positionOf(source.text(), span.start) : null,
  };
}

function positionOf(text: string, index: number): Position {
  let line = 1;
  let start = 0;
  for (let end = text.indexOf('\n'); end >= 0 && end < index; end = text.indexOf('\n', start)) {
    line += 1;
    start = end + 1;
  }
  return { line, column: index - start + 1 };
}

function redactInitiator(initiator: Initiator | null, redactor: Redactor): Initiator | null {
  if (initiator === null) return null;
  return {
    ...initiator,
    url: initiator.url === null ? null : redactor.url(initiator.url),
    function: initiator.function === null ? null : redactor.text(initiator.function),
    asyncParent: initiator.asyncParent === null ? null : redactPlace(initiator.asyncParent, redactor),
  };
}

function redactPlace(place: ScriptPlace, redactor: Redactor): ScriptPlace {
  const name = place.function === null ? null : redactor.text(place.function);
  return { ...place, url: redactor.url(place.url), function: name };
}
