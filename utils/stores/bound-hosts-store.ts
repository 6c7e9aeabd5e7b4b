import { create } from 'zustand';
import { takeBack } from '@/utils/capture/granted-origins.ts';
import { originPattern } from '@/utils/capture/origin-pattern.ts';
import { requestHost } from '@/utils/capture/request-host.ts';
import type { BoundHost } from '@/utils/providers/bound-host.ts';
import { bindHost, storedBoundHosts, unbindHost } from '@/utils/storage/bound-hosts.ts';
import { storageProblem } from '@/utils/storage/storage-problem.ts';

interface BoundHostsState {
  readonly hosts: readonly BoundHost[];
  /** Why they cannot be read or changed, or null. */
  readonly problem: string | null;
  /** Asks for the permission, then binds a host; call it from a click. Resolves to why that cannot be, or null. */
  readonly bind: (host: BoundHost) => Promise<string | null>;
  /** Removes a host by its base, and gives its permission up where no other one needs it. */
  readonly unbind: (base: string) => Promise<void>;
}

/** The hosts of the user's own, as this window knows them. A change comes back through storage, as one from another window does. */
export const useBoundHosts = create<BoundHostsState>()((set, get) => ({
  hosts: [],
  problem: null,
  bind: async (host) => {
    const granted = await requestHost(host.base);
    if (granted) return bindHost(host);
    return `Without the permission nothing can be sent to ${new URL(host.base).host}. Add it again and allow it.`;
  },
  unbind: async (base) => {
    const problem = await unbindHost(base);
    set({ problem });
    const pattern = originPattern(base);
    const needed = get().hosts.some((host) => host.base !== base && originPattern(host.base) === pattern);
    if (problem === null && !needed) await takeBack(pattern);
  },
}));

/** Reads the hosts, and again after each change from any window, until the signal aborts. */
export async function followBoundHosts(signal: AbortSignal): Promise<void> {
  const refresh = async () => {
    try {
      useBoundHosts.setState({ hosts: await storedBoundHosts.read(), problem: null });
    } catch (error) {
      useBoundHosts.setState({ problem: storageProblem(error) });
    }
  };
  storedBoundHosts.watch(() => void refresh(), signal);
  await refresh();
}
