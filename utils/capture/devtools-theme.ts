import { devtools } from './devtools-api.ts';

type Theme = 'light' | 'dark';

/**
 * Calls back with the theme of DevTools, now and at each change: the panel belongs to DevTools, not to the page or the system.
 * Chromium has `setThemeChangeHandler`, Firefox `onThemeChanged`; both say `default` or `light` for the light one.
 */
export function followTheme(onTheme: (theme: Theme) => void): void {
  const { panels } = devtools();
  const report = (name: string): void => onTheme(name === 'dark' ? 'dark' : 'light');
  report(panels.themeName);
  if ('setThemeChangeHandler' in panels && typeof panels.setThemeChangeHandler === 'function')
    panels.setThemeChangeHandler(report);
  else if ('onThemeChanged' in panels) listen(panels.onThemeChanged, report);
}

function listen(event: unknown, report: (name: string) => void): void {
  if (typeof event === 'object' && event !== null && 'addListener' in event && typeof event.addListener === 'function')
    event.addListener(report);
}
