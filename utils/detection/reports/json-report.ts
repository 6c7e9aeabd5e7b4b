import { exportCoverage } from './exported-coverage.ts';
import { exportFinding } from './exported-finding.ts';
import type { Report } from './report.ts';

/** The findings and the coverage as JSON, for programs. */
export function writeJsonReport({ leaks, coverage }: Report): string {
  const findings = leaks.map(({ finding }) => exportFinding(finding));
  return `${JSON.stringify({ findings, coverage: exportCoverage(coverage) }, null, 2)}\n`;
}
