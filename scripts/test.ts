/** Everything that must hold before a change lands: `npm test`. Prints what failed, then `N passed, N failed`. */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

interface Step {
  readonly name: string;
  readonly command: readonly string[];
  /** The vitest project whose tests count one by one; other steps count as one. */
  readonly project?: string;
}

/** What is read of a report in vitest's JSON. */
interface Report {
  readonly numPassedTests: number;
  readonly numFailedTests: number;
  readonly testResults: readonly {
    readonly name: string;
    readonly message: string;
    readonly assertionResults: readonly {
      readonly status: string;
      readonly fullName: string;
      readonly failureMessages: readonly string[];
    }[];
  }[];
}

const steps: readonly Step[] = [
  { name: 'types', command: ['tsc', '--noEmit'] },
  { name: 'format and lint', command: ['biome', 'ci', '.'] },
  { name: 'lint with types, import direction', command: ['oxlint'] },
  { name: 'unit tests of what is pure', command: ['vitest', 'run'], project: 'pure' },
  { name: 'unit tests', command: ['vitest', 'run'], project: 'unit' },
  { name: 'proof of detection', command: ['vitest', 'run'], project: 'proof' },
  { name: 'build for Chromium', command: ['wxt', 'build'] },
  { name: 'build for Firefox', command: ['wxt', 'build', '--browser', 'firefox'] },
  { name: 'manifest and size', command: ['vitest', 'run'], project: 'build' },
  { name: 'end to end in Chromium', command: ['vitest', 'run'], project: 'e2e' },
  { name: 'end to end in Firefox', command: ['vitest', 'run'], project: 'e2e-firefox' },
];

const reports = mkdtempSync(join(tmpdir(), 'authlens-test-'));
const total = { passed: 0, failed: 0 };
const failures: string[] = [];
for (const step of steps) {
  const started = performance.now();
  console.log(`\n== ${step.name}`);
  const { passed, failed } = run(step);
  if (failed > 0 && step.project === undefined) failures.push(step.name);
  total.passed += passed;
  total.failed += failed;
  const seconds = ((performance.now() - started) / 1000).toFixed(1);
  console.log(`== ${step.name}: ${failed === 0 ? 'passed' : 'FAILED'} in ${seconds} s`);
}
rmSync(reports, { recursive: true });
process.exitCode = total.failed === 0 ? 0 : 1;
for (const failure of failures) console.log(`\nFAILED ${failure}`);
console.log(`\n${total.passed} passed, ${total.failed} failed`);

function run({ command: [program = '', ...given], project }: Step): { passed: number; failed: number } {
  const report = join(reports, `${project}.json`);
  const counting = ['--project', project ?? '', '--reporter=default', '--reporter=json', `--outputFile=${report}`];
  const { status } = spawnSync(join('node_modules', '.bin', program), [...given, ...(project ? counting : [])], {
    stdio: 'inherit',
    shell: process.platform === 'win32',
  });
  const one = status === 0 ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 };
  return project === undefined ? one : count(report, one);
}

/** The tests of a vitest report; a run that failed without a failed test, or without a report, counts as one failure. */
function count(report: string, otherwise: { passed: number; failed: number }): { passed: number; failed: number } {
  try {
    const {
      numPassedTests: passed,
      numFailedTests: failed,
      testResults,
    }: Report = JSON.parse(readFileSync(report, 'utf8'));
    for (const { name, message, assertionResults } of testResults) {
      if (message) failures.push(`${name}: ${message}`);
      for (const { status, fullName, failureMessages } of assertionResults) {
        if (status === 'failed') failures.push(`${name}: ${fullName}\n${failureMessages.join('\n')}`);
      }
    }
    return { passed, failed: Math.max(failed, otherwise.failed) };
  } catch (error) {
    console.error(`No report of the tests: ${String(error)}`);
    return { passed: 0, failed: 1 };
  }
}
