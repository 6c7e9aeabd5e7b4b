import { writeJsonReport } from './json-report.ts';
import { writeMarkdownReport } from './markdown-report.ts';
import type { Report } from './report.ts';
import { writeSarifReport } from './sarif-report.ts';
import { writeTextReport } from './text-report.ts';

export interface ReportFormat {
  readonly id: 'markdown' | 'json' | 'sarif' | 'text';
  readonly label: string;
  /** Without its first dot. */
  readonly extension: string;
  readonly mediaType: string;
  readonly write: (report: Report) => string;
}

/** Every way to write a report down. */
export const reportFormats: readonly ReportFormat[] = [
  {
    id: 'markdown',
    label: 'Markdown',
    extension: 'md',
    mediaType: 'text/markdown;charset=utf-8',
    write: writeMarkdownReport,
  },
  { id: 'json', label: 'JSON', extension: 'json', mediaType: 'application/json', write: writeJsonReport },
  { id: 'sarif', label: 'SARIF', extension: 'sarif', mediaType: 'application/sarif+json', write: writeSarifReport },
  { id: 'text', label: 'Text', extension: 'txt', mediaType: 'text/plain;charset=utf-8', write: writeTextReport },
];
