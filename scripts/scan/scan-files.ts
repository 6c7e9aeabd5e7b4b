import { resolve } from 'node:path';
import type { Severity } from '@/utils/detection/finding.ts';
import type { Report } from '@/utils/detection/reports/report.ts';
import type { Scanner } from '@/utils/detection/scanner.ts';
import { counted } from '@/utils/http/counted.ts';
import type { Progress } from './progress.ts';
import { type ScanPass, scanPass } from './scan-pass.ts';
import { type SurveyedHar, surveyHar } from './survey-har.ts';

export interface ScannedFiles {
  /** Null when no entry of any file could be read. */
  readonly report: Omit<Report, 'version'> | null;
  readonly worst: Severity | null;
  /** What could not be read, in sentences that name the file. */
  readonly problems: readonly string[];
}

/** Scans HAR files, given by paths that are relative to `directory`. Everything that can be read is scanned. */
export async function scanFiles(
  files: readonly string[],
  { scanner, directory, progress }: { scanner: Scanner; directory: string; progress: Progress },
): Promise<ScannedFiles> {
  const hars: SurveyedHar[] = [];
  const unusable: string[] = [];
  let firstIndex = 0;
  for (const file of files) {
    const har = await surveyHar({ file, path: resolve(directory, file), firstIndex }, progress.show('Looking at'));
    if (typeof har === 'string') unusable.push(har);
    else hars.push(har);
    firstIndex += typeof har === 'string' ? 0 : har.entries;
  }
  if (hars.length === 0) return { report: null, worst: null, problems: unusable };
  const pass = await scanTwice(hars, scanner, progress);
  const problems = [...unusable, ...pass.problems];
  const notes = [...describeCounting(hars), ...describeLeftOut(pass), ...problems];
  const coverage = { ...pass.coverage, files: hars.length, notes };
  return { report: { leaks: pass.leaks.all(), coverage }, worst: pass.leaks.worst(), problems };
}

/** A key that a late entry gives away may stand in an early one, and the scanner knows it only in the second pass. */
async function scanTwice(hars: readonly SurveyedHar[], scanner: Scanner, progress: Progress): Promise<ScanPass> {
  const first = await scanPass(hars, scanner, progress.show('Scanning'));
  return first.leaks.worst() === null ? first : scanPass(hars, scanner, progress.show('Scanning again'));
}

function describeCounting(hars: readonly SurveyedHar[]): string[] {
  if (hars.length === 1) return [];
  const ranges = hars.map(({ file, entries, firstIndex }) => `${firstIndex} to ${firstIndex + entries - 1} in ${file}`);
  return [`Requests are counted over all files: ${ranges.join(', ')}.`];
}

function describeLeftOut({ leaks }: ScanPass): string[] {
  const count = leaks.leftOut();
  return count === 0 ? [] : [`Left out of this report for its length: ${counted(count, 'more leak')}.`];
}
