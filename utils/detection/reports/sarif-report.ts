import { ruleIds } from '@/utils/detection/finding.ts';
import { coverageSentences } from './coverage-sentences.ts';
import { exportCoverage } from './exported-coverage.ts';
import type { Report } from './report.ts';
import { toSarifResult } from './sarif-result.ts';
import { sarifRules } from './sarif-rules.ts';

/** The report as SARIF 2.1.0 (OASIS), for code scanning services. */
export function writeSarifReport({ leaks, coverage, version }: Report): string {
  const run = {
    tool: { driver: { name: 'Authlens', version, rules: sarifRules } },
    invocations: [
      {
        executionSuccessful: true,
        toolExecutionNotifications: coverageSentences(coverage).map((text) => ({ level: 'note', message: { text } })),
      },
    ],
    columnKind: 'utf16CodeUnits',
    results: leaks.map((leak) => toSarifResult(leak, ruleIds.indexOf(leak.finding.ruleId))),
    properties: { coverage: exportCoverage(coverage) },
  };
  const log = { $schema: 'https://json.schemastore.org/sarif-2.1.0.json', version: '2.1.0', runs: [run] };
  return `${JSON.stringify(log, null, 2)}\n`;
}
