import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import type { Finding, Severity } from '@/utils/detection/finding.ts';
import { isIncoming } from '@/utils/detection/leak-story.ts';
import { suppressionId, suppressionTarget } from '@/utils/detection/suppression.ts';
import { describeCredential, describePlace } from './describe-leak.ts';
import { exportFinding } from './exported-finding.ts';
import { pageText } from './page-text.ts';
import type { ReportedLeak } from './report.ts';
import { toUriReference } from './uri-reference.ts';

const levels: Readonly<Record<Severity, 'error' | 'warning' | 'note'>> = {
  critical: 'error',
  high: 'error',
  medium: 'warning',
  low: 'note',
};

/** A result of SARIF 2.1.0 (section 3.27) for a leak; `ruleIndex` is that of its rule among the rules of the tool. */
export function toSarifResult({ finding, count }: ReportedLeak, ruleIndex: number) {
  return {
    ruleId: finding.ruleId,
    ruleIndex,
    level: levels[finding.severity],
    message: { text: messageOf(finding) },
    locations: [locationOf(finding)],
    partialFingerprints: {
      'credential/v1': finding.fingerprint,
      'leak/v1': bytesToHex(sha256(utf8ToBytes(suppressionId(suppressionTarget(finding))))),
    },
    occurrenceCount: count,
    properties: exportFinding(finding),
  };
}

function messageOf(finding: Finding): string {
  const verb = isIncoming(finding) ? 'is delivered to the page' : 'is sent by the page';
  const request = `${messageText(finding.request.method)} ${messageText(finding.request.url)}`;
  return `The ${describeCredential(finding, messageText)} ${verb}: ${describePlace(finding, messageText)} of ${request}.`;
}

/** Braces and brackets would be placeholders and links (sections 3.11.5 and 3.11.6). */
function messageText(text: string): string {
  return pageText(text)
    .replace(/[[\]\\]/g, '\\$&')
    .replace(/[{}]/g, '$&$&');
}

/** A response holds the credential itself; a request was made by a script, which is where to look. */
function locationOf(finding: Finding) {
  const { part, name, request, position } = finding;
  const [uri, region, functionName] = part.startsWith('response.')
    ? [request.url, regionOf(position), null]
    : scriptOf(finding);
  const title = `${request.method} ${request.url}`;
  return {
    ...(uri !== null && {
      physicalLocation: { artifactLocation: { uri: toUriReference(uri) }, ...(region !== null && { region }) },
    }),
    logicalLocations: [
      { name: title, fullyQualifiedName: title, kind: 'request' },
      { name: name ?? part, fullyQualifiedName: [title, part, name].filter(Boolean).join(' › '), kind: part },
      ...(functionName === null ? [] : [{ name: functionName, kind: 'function' }]),
    ],
  };
}

function scriptOf({ initiator }: Finding) {
  return [initiator?.url ?? null, regionOf(initiator), initiator?.function ?? null] as const;
}

function regionOf(place: { readonly line: number | null; readonly column: number | null } | null) {
  if (place === null || place.line === null) return null;
  return { startLine: place.line, ...(place.column !== null && { startColumn: place.column }) };
}
