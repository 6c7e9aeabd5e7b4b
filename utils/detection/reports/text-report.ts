import { severities } from '@/utils/detection/finding.ts';
import { counted } from '@/utils/http/counted.ts';
import { coverageSentences } from './coverage-sentences.ts';
import { describeCredential, describeInitiator, describePlace } from './describe-leak.ts';
import { pageText } from './page-text.ts';
import type { Report, ReportedLeak } from './report.ts';

/** One line a leak, the most severe first, then a line of counts and the coverage: for a terminal, without colours. */
export function writeTextReport({ leaks, coverage }: Report): string {
  const bySeverity = severities.map((severity) => leaks.filter(({ finding }) => finding.severity === severity));
  const lines = [...bySeverity.flat().map(writeLeak), writeCounts(bySeverity), ...coverageSentences(coverage)];
  return `${lines.join('\n')}\n`;
}

function writeLeak({ finding, count }: ReportedLeak): string {
  const { severity, fingerprint, request, initiator } = finding;
  const caller = describeInitiator(initiator, pageText);
  const pieces = [
    `${severity.padEnd(8)} ${describeCredential(finding, (label) => `"${pageText(label)}"`)} (${fingerprint.slice(0, 4)})`,
    describePlace(finding, pageText),
    pageText(`${request.method} ${request.url}`),
    ...(caller === null ? [] : [`by ${caller}`]),
    ...(count === 1 ? [] : [`${count} times`]),
  ];
  return pieces.join(' · ');
}

function writeCounts(bySeverity: readonly (readonly ReportedLeak[])[]): string {
  const total = bySeverity.flat().length;
  if (total === 0) return 'No leaks found.';
  const counts = bySeverity.flatMap(({ length }, index) => (length === 0 ? [] : [`${length} ${severities[index]}`]));
  return `${counted(total, 'leak')} found: ${counts.join(', ')}.`;
}
