import type { ScriptPlace } from '@/utils/http/exchange.ts';
import { devtools } from './devtools-api.ts';

/** What Sources can be asked to show. Lines and columns count from 1; null stands for the first. */
export type SourcePlace = Omit<ScriptPlace, 'function'>;

/** Whether this browser's DevTools can be asked to open a line; Firefox's cannot. */
export function canOpenSources(): boolean {
  return typeof devtools().panels.openResource === 'function';
}

/** Opens a place in the Sources panel, which counts from 0. */
export function openInSources({ url, line, column }: SourcePlace): void {
  devtools().panels.openResource(url, (line ?? 1) - 1, (column ?? 1) - 1, () => undefined);
}
