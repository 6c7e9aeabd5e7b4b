import { observedAnswer } from '@/utils/http/observed-answer.ts';
import { reasonPhrase } from '@/utils/http/status.ts';
import type { HistoryEntry } from '@/utils/storage/history/history-entry.ts';

/** The status of an entry's answer, or null when none came. */
export function entryStatus({ sending }: HistoryEntry): number | null {
  return sending.response?.status ?? observedAnswer(sending)?.status ?? null;
}

/** Path and query as they were sent. */
export function entryPath({ sending: { url, request } }: HistoryEntry): string {
  if (!URL.canParse(url)) return request.path;
  const { pathname, search } = new URL(url);
  return pathname + search;
}

/** When, as short as it stays clear: the time of today, else with its day. */
export function shortTime(at: number, now: number): string {
  const time = new Date(at);
  const clock = time.toLocaleTimeString([], { hour: '2-digit', minute: '2-digit', second: '2-digit', hour12: false });
  if (time.toDateString() === new Date(now).toDateString()) return clock;
  return `${time.toLocaleDateString([], { day: 'numeric', month: 'short' })} ${clock.slice(0, 5)}`;
}

/** In one line, for a title and for screen readers. */
export function describeEntry(entry: HistoryEntry): string {
  const status = entryStatus(entry);
  const answer = status === null ? (entry.sending.failure?.title ?? 'No answer') : `${status} ${reasonPhrase(status)}`;
  return `${entry.sending.request.method} ${entryPath(entry)}, ${answer}, ${new Date(entry.at).toLocaleString()}`;
}
