import type { Sending } from '@/utils/sending/sending.ts';
import type { Timing } from '@/utils/sending/timing.ts';

/** One part of the time that a request took. */
export interface TimingRow {
  readonly name: string;
  /** In milliseconds; null for what took none, with `note` for why. */
  readonly duration: number | null;
  readonly note: string;
  /** Whether it is a part of the row before, and so not to be added to the rest. */
  readonly within: boolean;
}

type Times = Pick<Sending, 'headersAfter' | 'endedAfter' | 'timing'>;

/** The parts of a request's time in their order: as the browser tells, else the two that were measured here. */
export function timingRows({ headersAfter, endedAfter, timing }: Times): TimingRow[] {
  if (timing !== null) return told(timing);
  const receiving = headersAfter === null || endedAfter === null ? null : endedAfter - headersAfter;
  const rows = [row('Until the headers', headersAfter), row('Body', receiving)];
  return rows.filter(({ duration }) => duration !== null);
}

function told({ redirects, queued, lookup, connect, secure, waiting, receiving }: Timing): TimingRow[] {
  return [
    ...(redirects === null ? [] : [row('Redirects', redirects, 'before the last request')]),
    row('Waiting for a connection', queued),
    ...(lookup === null ? [] : [row('Looking up the host', lookup)]),
    row('Connecting', connect, connect === null ? 'was open already' : ''),
    ...(secure === null ? [] : [{ ...row('of that, TLS', secure), within: true }]),
    row('Waiting for the answer', waiting, 'until its first byte'),
    row('Receiving the answer', receiving),
  ];
}

function row(name: string, duration: number | null, note = ''): TimingRow {
  return { name, duration, note, within: false };
}
