import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type ColorScheme, themeName } from './theme.ts';

/**
 * A new browser profile in the temporary folder, with DevTools in a window of its own and in the given theme.
 * Docked, element screenshots hang; undocking a DevTools that is already open loses clicks.
 * Returns the path of the profile.
 */
export function createProfile(colorScheme: ColorScheme): string {
  const directory = mkdtempSync(join(tmpdir(), 'authlens-e2e-'));
  mkdirSync(join(directory, 'Default'));
  writeFileSync(join(directory, 'Default', 'Preferences'), JSON.stringify(preferences(colorScheme)));
  return directory;
}

/** DevTools keeps each setting as JSON inside a string; synchronised settings live apart while nobody is signed in. */
function preferences(colorScheme: ColorScheme): object {
  const theme = { 'ui-theme': JSON.stringify(themeName(colorScheme)) };
  return {
    devtools: {
      preferences: { currentDockState: '"undocked"' },
      synced_preferences_sync_disabled: theme,
    },
  };
}
