import { create } from 'zustand';
import { defaultSettings, type Settings, storedSettings } from '@/utils/storage/settings.ts';

interface SettingsActions {
  /** Stores changed settings, for every window. */
  readonly change: (change: Partial<Settings>) => Promise<void>;
}

/** The user's settings as this window knows them. */
export const useSettings = create<Settings & SettingsActions>()((_, get) => ({
  ...defaultSettings,
  change: async (change) => {
    const { timeoutSeconds } = get();
    await storedSettings.write({ timeoutSeconds, ...change });
  },
}));

/** Reads the settings, and again after each change from any window, until the signal aborts. */
export async function followSettings(signal: AbortSignal): Promise<void> {
  const refresh = async () => useSettings.setState(await storedSettings.read());
  storedSettings.watch(() => void refresh(), signal);
  await refresh();
}
