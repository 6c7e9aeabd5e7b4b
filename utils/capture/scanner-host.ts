import { createScanner } from '@/utils/detection/create-scanner.ts';
import type { Report } from '@/utils/detection/reports/report.ts';
import { type ReportFormat, reportFormats } from '@/utils/detection/reports/report-formats.ts';
import { isFreeOfKeys } from '@/utils/detection/reports/verify-report.ts';
import type { Scanner, ScanResult, WatchedKey } from '@/utils/detection/scanner.ts';
import type { HttpExchange } from '@/utils/http/exchange.ts';
import { holdWhileBusy } from './hold-while-busy.ts';
import { createSliceSanitizer, type SanitizeSlice } from './sanitize-slice.ts';

/** What the scanner answers, each request with its id. */
type ScannerTask =
  | { readonly type: 'scan'; readonly exchange: HttpExchange }
  | { readonly type: 'report'; readonly format: ReportFormat['id']; readonly report: Report }
  /** An entry of a HAR, or its log without the entries. */
  | { readonly type: 'sanitize'; readonly slice: unknown };

export type ScannerRequest =
  | { readonly type: 'start'; readonly salt: Uint8Array; readonly ownOrigin: string }
  | { readonly type: 'watch'; readonly keys: readonly WatchedKey[] }
  | (ScannerTask & { readonly id: number });

export type ScannerAnswer =
  | { readonly id: number; readonly result: ScanResult }
  /** Written down and scanned again; null when a key was found in it. */
  | { readonly id: number; readonly text: string | null }
  | { readonly id: number; readonly error: string };

/** The side of a MessagePort or a worker's global scope that this needs. */
interface Port {
  addEventListener(type: 'message', listener: (event: MessageEvent<ScannerRequest>) => void): void;
  postMessage(answer: ScannerAnswer): void;
}

/**
 * Runs in the scanner worker: answers each exchange with what was found in it, and writes nothing down that holds a key.
 * `start` comes first. A page that loads needs the processor: what it sent meanwhile is scanned when it has come to rest,
 * or before anything else that is asked for.
 */
export function serveScanner(port: Port): void {
  let scanner = createScanner({ salt: new Uint8Array() });
  const sanitize = createSliceSanitizer();
  const answerTask = (task: ScannerTask & { readonly id: number }) => port.postMessage(answer(scanner, sanitize, task));
  const scans = holdWhileBusy(answerTask);
  port.addEventListener('message', ({ data }) => {
    if (data.type === 'scan') return scans.add(data);
    scans.letGo();
    if (data.type === 'start') scanner = createScanner({ salt: data.salt, ownOrigin: data.ownOrigin });
    else if (data.type === 'watch') scanner.watch(data.keys);
    else answerTask(data);
  });
}

/** What cannot be scanned or written must not take what is behind it along. */
function answer(
  scanner: Scanner,
  sanitize: SanitizeSlice,
  { id, ...task }: ScannerTask & { readonly id: number },
): ScannerAnswer {
  try {
    if (task.type === 'scan') return { id, result: scanner.scan(task.exchange) };
    return { id, text: task.type === 'report' ? writeReport(scanner, task) : sanitize(task.slice, scanner) };
  } catch (error) {
    return { id, error: String(error) };
  }
}

function writeReport(
  scanner: Scanner,
  { format, report }: { readonly format: ReportFormat['id']; readonly report: Report },
): string | null {
  const text = reportFormats.find(({ id }) => id === format)?.write(report) ?? null;
  return text !== null && isFreeOfKeys(text, (piece) => scanner.locate(piece)) ? text : null;
}
