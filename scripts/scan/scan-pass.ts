import { addToCoverage, type Coverage, emptyCoverage } from '@/utils/detection/coverage.ts';
import type { Scanner } from '@/utils/detection/scanner.ts';
import type { HttpExchange } from '@/utils/http/exchange.ts';
import { harContentOf } from '@/utils/http/har-content.ts';
import { exchangeFromHarEntry } from '@/utils/http/har-entry.ts';
import { findJsonError } from '@/utils/http/json-error.ts';
import { formatBytes } from '@/utils/http/sizes.ts';
import type { HarElement } from './har-splitter.ts';
import { createKeptLeaks, type KeptLeaks } from './kept-leaks.ts';
import type { ShowProgress } from './progress.ts';
import { largestEntry, parseJson, readHar } from './read-har.ts';
import type { SurveyedHar } from './survey-har.ts';

/** More leaks than these nobody reads. */
const mostLeaks = 10_000;
/** More lines than these nobody reads either. */
const mostEntryProblems = 20;

/** What one reading of all files gave. */
export interface ScanPass {
  readonly leaks: KeptLeaks;
  readonly coverage: Coverage;
  /** What could not be read, in sentences that name the file. */
  readonly problems: readonly string[];
}

/** Scans every entry of the files; the scanner may know more afterwards. */
export async function scanPass(
  hars: readonly SurveyedHar[],
  scanner: Scanner,
  showProgress: ShowProgress,
): Promise<ScanPass> {
  const leaks = createKeptLeaks(mostLeaks);
  let coverage = emptyCoverage;
  const problems: string[] = [];
  for (const har of hars) {
    const entryProblems = createProblemList(har.file);
    const { problem } = await readHar(har.path, {
      onRead: (bytes, size) => showProgress(har.file, bytes, size),
      onElement(element) {
        if (element.list !== 'entries') return;
        const exchange = readEntry(element, har);
        if (typeof exchange === 'string') return entryProblems.add(exchange);
        const result = scanner.scan(exchange);
        leaks.add(result.findings, exchange.startedAt);
        coverage = addToCoverage(coverage, result);
      },
    });
    problems.push(...(problem === null ? [] : [`${har.file} ${problem}.`]), ...entryProblems.all());
  }
  return { leaks, coverage, problems };
}

/** The exchange of an entry, or a sentence that says why it cannot be scanned. */
function readEntry({ index, json }: HarElement, { pages, firstIndex }: SurveyedHar): HttpExchange | string {
  if (json === null) return `Entry ${index} was left out: it is larger than ${formatBytes(largestEntry)}.`;
  const entry = parseJson(json);
  if (entry === undefined) return `Entry ${index} was left out: it is not JSON, at its own ${jsonError(json)}`;
  const converted = exchangeFromHarEntry(entry, { index, pageUrls: pages.known, content: harContentOf(entry) });
  if (!converted.ok) return converted.message;
  pages.addEntry(entry, converted.exchange);
  return { ...converted.exchange, index: firstIndex + index };
}

function jsonError(json: Uint8Array): string {
  return findJsonError(new TextDecoder().decode(json)) ?? 'end.';
}

function createProblemList(file: string) {
  const problems: string[] = [];
  let count = 0;
  return {
    add(problem: string): void {
      if (count++ < mostEntryProblems) problems.push(`${file}: ${problem}`);
    },
    all: () =>
      count <= mostEntryProblems
        ? problems
        : [...problems, `${file}: ${count - mostEntryProblems} more entries were left out.`],
  };
}
