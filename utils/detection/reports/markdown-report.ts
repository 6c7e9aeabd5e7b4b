import { type Finding, severities } from '@/utils/detection/finding.ts';
import { adviceFor } from '@/utils/detection/leak-advice.ts';
import { isIncoming } from '@/utils/detection/leak-story.ts';
import { counted } from '@/utils/http/counted.ts';
import { coverageSentences } from './coverage-sentences.ts';
import { describeCredential, describeInitiator, describePlace } from './describe-leak.ts';
import { codeSpan, linkedMarkdown } from './markdown-text.ts';
import type { Report, ReportedLeak } from './report.ts';

/** More places than these tell nobody anything new, and a ticket has a longest length. */
const mostPlaces = 50;

/** The report for a ticket: counts, then the story of each credential, the most severe first, then the coverage. */
export function writeMarkdownReport({ leaks, coverage, version }: Report): string {
  const blocks = [
    '# Leak report',
    `Made by Authlens ${version}. No key stands in it: what is shown is redacted.`,
    leaks.length === 0 ? 'No leaks were found.' : summaryTable(leaks),
    ...groupByCredential(leaks).flatMap(credentialBlocks),
    '## Coverage',
    list(coverageSentences(coverage)),
  ];
  return `${blocks.join('\n\n')}\n`;
}

function summaryTable(leaks: readonly ReportedLeak[]): string {
  const rows = severities.flatMap((severity) => {
    const found = leaks.filter(({ finding }) => finding.severity === severity);
    const credentials = new Set(found.map(({ finding }) => finding.fingerprint)).size;
    return found.length === 0 ? [] : [`| ${severity} | ${credentials} | ${found.length} |`];
  });
  return ['| Severity | Credentials | Places |', '| --- | --- | --- |', ...rows].join('\n');
}

/** The leaks of each credential, the most severe first; of the same severity, the last seen. */
function groupByCredential(leaks: readonly ReportedLeak[]): ReportedLeak[][] {
  const rank = ({ finding }: ReportedLeak) => severities.indexOf(finding.severity);
  const sorted = leaks.toSorted((one, other) => rank(one) - rank(other) || other.lastSeenAt - one.lastSeenAt);
  return [...Map.groupBy(sorted, ({ finding }) => finding.fingerprint).values()];
}

function credentialBlocks(leaks: readonly ReportedLeak[]): string[] {
  const [first] = leaks;
  if (first === undefined) return [];
  const { finding } = first;
  const advice = adviceFor(finding);
  return [
    `## ${finding.severity}: ${describeCredential(finding, codeSpan)}`,
    `Fingerprint ${codeSpan(finding.fingerprint)}, provider ${codeSpan(finding.provider)}, environment ${finding.environment}.`,
    ...(advice === null ? [] : [advice.meaning]),
    ...placeBlocks('Where it entered the page', leaks.filter(entered)),
    ...placeBlocks(
      'Where it left the page',
      leaks.filter((leak) => !entered(leak)),
    ),
    ...(advice === null ? [] : ['### What to do', list(advice.steps.map(linkedMarkdown), '1.')]),
  ];
}

function entered({ finding }: ReportedLeak): boolean {
  return isIncoming(finding);
}

function placeBlocks(title: string, leaks: readonly ReportedLeak[]): string[] {
  if (leaks.length === 0) return [];
  const more = leaks.length - mostPlaces;
  const rest = more > 0 ? [`and ${counted(more, 'more place')}.`] : [];
  return [`### ${title}`, list([...leaks.slice(0, mostPlaces).map(describeLeak), ...rest])];
}

function describeLeak({ finding, count, firstSeenAt, lastSeenAt }: ReportedLeak): string {
  const { request, excerpt } = finding;
  const times = count === 1 ? 'once' : `${count} times, first at ${time(firstSeenAt)}, last`;
  return [
    `${describePlace(finding, codeSpan)}: ${codeSpan(`${request.method} ${request.url}`)}`,
    `  - ${describeCaller(finding)}`,
    `  - seen ${times} at ${time(lastSeenAt)}`,
    `  - excerpt ${codeSpan(excerpt)}`,
  ].join('\n');
}

function describeCaller({ initiator }: Finding): string {
  const caller = describeInitiator(initiator, codeSpan);
  return caller === null ? 'initiator unknown' : `initiator: ${caller}`;
}

function time(millisecondsSinceEpoch: number): string {
  return new Date(millisecondsSinceEpoch).toISOString();
}

function list(items: readonly string[], bullet = '-'): string {
  return items.map((item) => `${bullet} ${item}`).join('\n');
}
