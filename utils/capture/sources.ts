import type { Initiator } from '@/utils/http/exchange.ts';
import { devtools } from './devtools-api.ts';

/** Whether this browser's DevTools can be asked to open a line; Firefox's cannot. */
export function canOpenSources(): boolean {
  return typeof devtools().panels.openResource === 'function';
}

/** Opens the line of an initiator in the Sources panel. Ours count from 1, `openResource` from 0. */
export function openInSources({ url, line, column }: Initiator): void {
  if (url === null) return;
  devtools().panels.openResource(url, (line ?? 1) - 1, (column ?? 1) - 1, () => undefined);
}
