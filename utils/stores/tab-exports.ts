import { neverShownHere } from '@/utils/capture/never-shown.ts';
import { ownVersion } from '@/utils/capture/own-version.ts';
import { type SanitizedHar, sanitizeTabHar } from '@/utils/capture/sanitized-har.ts';
import type { ScannerClient } from '@/utils/capture/scanner-client.ts';
import { readTabHar } from '@/utils/capture/tab-har.ts';
import { type ReportFormat, reportFormats } from '@/utils/detection/reports/report-formats.ts';
import { counted } from '@/utils/http/counted.ts';
import { type ExportProgress, type ExportRequest, exportFileName } from '@/utils/messaging/exports.ts';
import type { LeaksUpdate } from '@/utils/messaging/leaks.ts';
import { throttle } from '@/utils/messaging/throttle.ts';
import { reportOf } from './report-of.ts';

/** Makes the files that a panel asks for, in the devtools page: the scanner that verifies them is here. */
export interface TabExports {
  /** Never rejects: what goes wrong is told as a refusal. */
  make(request: ExportRequest): Promise<void>;
}

interface Session {
  readonly scanner: Promise<ScannerClient>;
  /** Everything that the tab has found. */
  readonly leaks: () => LeaksUpdate;
  /** Tells the panel that asked with this id. */
  readonly post: (id: string, progress: ExportProgress) => void;
}

/** How often a panel is told how far its file is, in milliseconds. */
const progressInterval = 100;

export function createTabExports({ scanner, leaks, post }: Session): TabExports {
  return {
    async make({ id, format, rowIds }) {
      try {
        const client = await scanner;
        const tell = (progress: ExportProgress) => post(id, progress);
        tell(format === 'har' ? await makeHar(client, tell) : await makeReport(client, format, leaks(), rowIds));
      } catch (error) {
        post(id, { state: 'refused', message: `The file could not be made. ${String(error)}` });
      }
    },
  };
}

async function makeReport(
  scanner: ScannerClient,
  id: ReportFormat['id'],
  leaks: LeaksUpdate,
  rowIds: readonly string[],
): Promise<ExportProgress> {
  const format = reportFormats.find((one) => one.id === id);
  const report = reportOf(leaks, new Set(rowIds), { version: ownVersion(), neverShown: neverShownHere() });
  const text = await scanner.writeReport(id, report);
  if (format === undefined || text === null)
    return {
      state: 'refused',
      message:
        'A key was found in the finished report, so it was not handed out. Please report this as a bug of Authlens.',
    };
  return {
    state: 'ready',
    file: new Blob([text], { type: format.mediaType }),
    fileName: exportFileName('leaks', format.extension, new Date()),
    note: `${counted(report.leaks.length, 'finding')}; scanned again, no key in it.`,
  };
}

async function makeHar(scanner: ScannerClient, tell: (progress: ExportProgress) => void): Promise<ExportProgress> {
  const har = await readTabHar();
  let done = 0;
  const tellSoon = throttle(() => {
    // The last word is that the file is ready.
    if (done < total) tell({ state: 'working', done, total });
  }, progressInterval);
  const total = har.entries.length;
  const sanitized = await sanitizeTabHar(har, scanner, (count) => {
    done = count;
    tellSoon();
  });
  if (sanitized === null)
    return {
      state: 'refused',
      message: 'A key in the list of pages could not be masked, so the traffic was not saved.',
    };
  const fileName = exportFileName('traffic', 'har', new Date());
  return { state: 'ready', file: sanitized.file, fileName, note: describeHar(sanitized) };
}

function describeHar({ kept, leftOut }: SanitizedHar): string {
  const rest = leftOut === 0 ? '' : ` Left out: ${counted(leftOut, 'request')} with a key that could not be masked.`;
  return `${counted(kept, 'request')}, every key replaced by a mark; scanned again, no key in it.${rest}`;
}
