import { create } from 'zustand';
import { listGranted, takeBack, watchGranted } from '@/utils/capture/granted-origins.ts';
import { originPattern } from '@/utils/capture/origin-pattern.ts';
import { requestHost } from '@/utils/capture/request-host.ts';

interface GrantedHosts {
  /** The match patterns of the hosts that were granted beyond those of the install. */
  readonly patterns: readonly string[];
  /** Asks the user to allow requests to the host of a URL; call it from a click. */
  readonly allow: (url: string) => Promise<boolean>;
  /** Gives up what was granted for a pattern. */
  readonly takeBack: (pattern: string) => Promise<boolean>;
}

/** To which hosts the user allowed requests, as this window knows it. */
export const useGrantedHosts = create<GrantedHosts>()(() => ({ patterns: [], allow: requestHost, takeBack }));

/** Whether requests to the host of a URL were allowed beyond the install. */
export function useAllowed(url: string): boolean {
  const everyHost = `${new URL(url).protocol}//*/*`;
  return useGrantedHosts(({ patterns }) => patterns.includes(originPattern(url)) || patterns.includes(everyHost));
}

/** Asks the browser what is granted, and again after each change, until the signal aborts. */
export async function followGrantedHosts(signal: AbortSignal): Promise<void> {
  const refresh = async () => useGrantedHosts.setState({ patterns: await listGranted() });
  watchGranted(() => void refresh(), signal);
  await refresh();
}
