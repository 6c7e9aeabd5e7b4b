import type { Finding } from '@/utils/detection/finding.ts';
import type { Initiator } from '@/utils/http/exchange.ts';

/** A finding as every export writes it. It holds no secret, as a finding does not. */
export interface ExportedFinding extends Omit<Finding, 'initiator' | 'position'> {
  readonly initiator: Omit<Initiator, 'asyncParent'> | null;
}

/** The finding with exactly the members of the export format, in its order. */
export function exportFinding(finding: Finding): ExportedFinding {
  const { ruleId, severity, environment, provider, keyLabel, fingerprint, request } = finding;
  const { part, name, encodings, initiator, excerpt } = finding;
  return {
    ruleId,
    severity,
    environment,
    provider,
    keyLabel,
    fingerprint,
    request: { index: request.index, method: request.method, url: request.url },
    part,
    name,
    encodings: [...encodings],
    initiator: initiator && {
      type: initiator.type,
      url: initiator.url,
      line: initiator.line,
      column: initiator.column,
      function: initiator.function,
    },
    excerpt,
  };
}
