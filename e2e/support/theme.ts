import type { Page } from 'puppeteer-core';
import { frontEnd } from './front-end.ts';

export type ColorScheme = 'light' | 'dark';

/** The name that DevTools has for its theme in this colour scheme. */
export const themeName = (colorScheme: ColorScheme) => (colorScheme === 'dark' ? 'dark' : 'default');

/** What is used of DevTools' own front end. */
interface ThemeSetting {
  get(): string;
  set(name: string): void;
}

const themeSetting = "exports.Settings.Settings.instance().moduleSetting('ui-theme')";

/**
 * Sets the theme of an open DevTools, which the panel sees as `prefers-color-scheme` (an emulated one does not reach it);
 * `chrome.devtools.panels.themeName` keeps what it was. Returns the name of the theme before.
 */
export async function setTheme(devtools: Page, name: string): Promise<string> {
  const setting = await frontEnd<ThemeSetting>(devtools, 'core/common/common.js', themeSetting);
  const before = await setting.evaluate((theme, wanted) => {
    const current = theme.get();
    theme.set(wanted);
    return current;
  }, name);
  await setting.dispose();
  return before;
}
