import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { createScanner } from '@/utils/detection/create-scanner.ts';
import { type Severity, severities } from '@/utils/detection/finding.ts';
import { replaceSecrets } from '@/utils/detection/replace-secrets.ts';
import { reportFormats } from '@/utils/detection/reports/report-formats.ts';
import type { Scanner } from '@/utils/detection/scanner.ts';
import manifest from '../../package.json' with { type: 'json' };
import { openProblem } from './har-file.ts';
import { type KeysReading, readKeys } from './keys-file.ts';
import { parseOptions, type ScanOptions } from './options.ts';
import { createProgress } from './progress.ts';
import { scanFiles } from './scan-files.ts';

/** Nothing at or above the threshold; something; input that cannot be used. */
type ExitCode = 0 | 1 | 2;

/** The scan command with its arguments: writes the report to standard output and what is wrong to standard error. */
export async function runScan(given: readonly string[]): Promise<ExitCode> {
  const parsed = parseOptions(given);
  if (!parsed.ok) return refuse(parsed.problem);
  const { options } = parsed;
  const reading = await readKeysFile(options.keys);
  if (!reading.ok) return refuse(`${options.keys} cannot be used: ${reading.problem}.`);
  const scanner = createScanner({ salt: reading.salt, memory: 0 });
  scanner.watch(reading.keys);
  const labelled = reading.keys.findIndex(({ label }) => scanner.locate(label).length > 0);
  if (labelled >= 0) return refuse(`${options.keys} cannot be used: the label of key ${labelled} holds a key.`);
  return scan(options, scanner);
}

async function scan({ files, format, failOn }: ScanOptions, scanner: Scanner): Promise<ExitCode> {
  const progress = createProgress(process.stderr, performance.now.bind(performance));
  const { report, worst, problems } = await scanFiles(files, { scanner, directory: callingDirectory(), progress });
  progress.clear();
  // Names of files are the user's words, and could hold a key as well.
  const withoutKeys = (text: string) => replaceSecrets(text, (one) => scanner.locate(one));
  for (const problem of problems) console.error(withoutKeys(problem));
  const write = reportFormats.find(({ id }) => id === format)?.write;
  if (report !== null && write !== undefined)
    process.stdout.write(withoutKeys(write({ ...report, version: manifest.version })));
  if (problems.length > 0) return 2;
  return worst !== null && isAtLeast(worst, failOn) ? 1 : 0;
}

function refuse(problem: string): ExitCode {
  console.error(problem);
  return 2;
}

async function readKeysFile(file: string): Promise<KeysReading> {
  let text: string;
  try {
    text = await readFile(resolve(callingDirectory(), file), 'utf8');
  } catch (error) {
    return { ok: false, problem: `it ${openProblem(error)}` };
  }
  return readKeys(text.replace(/^\ufeff/, ''), crypto.getRandomValues(new Uint8Array(32)));
}

/** Npm runs a script in the folder of its package, and says from where it was called. */
function callingDirectory(): string {
  const { INIT_CWD: caller, npm_lifecycle_event: script } = process.env;
  return script === 'scan' && caller !== undefined ? caller : process.cwd();
}

function isAtLeast(severity: Severity, threshold: Severity): boolean {
  return severities.indexOf(severity) <= severities.indexOf(threshold);
}
