import { describeCoverage } from '@/utils/detection/coverage.ts';
import { counted } from '@/utils/http/counted.ts';
import type { ReportCoverage } from './report.ts';

/** What was scanned and what was not, in whole sentences. */
export function coverageSentences(coverage: ReportCoverage): string[] {
  const files = coverage.files === undefined ? [] : [`${counted(coverage.files, 'file')} scanned`];
  const sentences = [...files, ...describeCoverage(coverage)].map((sentence) => `${capitalize(sentence)}.`);
  return [...sentences, ...coverage.notes];
}

function capitalize(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
