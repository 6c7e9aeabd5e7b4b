import { create } from 'zustand';
import { openOptions } from '@/utils/capture/open-options.ts';
import { defaultSettings, readSettings, type Settings, storedSettings } from '@/utils/storage/settings.ts';
import { storageProblem } from '@/utils/storage/storage-problem.ts';

interface SettingsState extends Settings {
  /** Why the stored settings cannot be used, or null. */
  readonly problem: string | null;
  /** Stores changed settings, for every window. */
  readonly change: (change: Partial<Settings>) => Promise<void>;
  /** Opens the options, which are a tab of their own. */
  readonly openOptions: () => Promise<void>;
}

/** The user's settings as this window knows them. */
export const useSettings = create<SettingsState>()((set, get) => ({
  ...defaultSettings,
  problem: null,
  openOptions,
  change: async (change) => {
    const { timeoutSeconds, preserveLog } = get();
    try {
      await storedSettings.write({ timeoutSeconds, preserveLog, ...change });
    } catch (error) {
      set({ problem: storageProblem(error) });
    }
  },
}));

/** Reads the settings, and again after each change from any window, until the signal aborts. */
export async function followSettings(signal: AbortSignal): Promise<void> {
  const refresh = async () => useSettings.setState(await readSettings());
  storedSettings.watch(() => void refresh(), signal);
  await refresh();
}
