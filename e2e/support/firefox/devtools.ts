import type { ColorScheme } from '../theme.ts';
import type { Firefox } from './launch-firefox.ts';
import { operatePanel } from './toolbox.ts';

declare const Services: { prefs: { setStringPref(name: string, value: string): void } };

/** Sets the theme of DevTools, as its settings do. */
export function setDevToolsTheme(firefox: Firefox, theme: ColorScheme): Promise<void> {
  return firefox.run('chrome', (name: string) => Services.prefs.setStringPref('devtools.theme', name), theme);
}

/** Puts DevTools into a window of its own, or back; Firefox loads every panel anew. */
export async function setToolboxHost(firefox: Firefox, side: 'window' | 'bottom'): Promise<void> {
  await firefox.run('chrome', operatePanel, 'Authlens', { type: 'host', side });
}
