import type { Page } from 'puppeteer-core';
import type { Panel } from './panel.ts';
import { type ColorScheme, setTheme, themeName } from './theme.ts';

export interface PictureOptions {
  /** The size of the panel in CSS pixels. */
  width: number;
  height: number;
  colorScheme?: ColorScheme;
  /** Device pixels per CSS pixel. */
  scale?: number;
}

/** Writes a PNG of the panel alone, without the tabs of DevTools around it. Afterwards DevTools has its own size and theme again. */
export async function screenshotPanel(panel: Panel, file: `${string}.png`, options: PictureOptions): Promise<void> {
  const { devtools, frame } = panel;
  const { width, height, colorScheme = 'light', scale = 2 } = options;
  const themeBefore = await setTheme(devtools, themeName(colorScheme));
  await frame.waitForFunction((query) => matchMedia(query).matches, {}, `(prefers-color-scheme: ${colorScheme})`);
  const around = await spaceAround(panel);
  await devtools.setViewport({ width: width + around.width, height: height + around.height, deviceScaleFactor: scale });
  await frame.waitForFunction((w, h) => innerWidth === w && innerHeight === h, {}, width, height);
  await painted(panel);
  await devtools.screenshot({ path: file, clip: await panelBox(panel) });
  await devtools.setViewport(null);
  await setTheme(devtools, themeBefore);
}

async function panelBox({ frame }: Panel): Promise<{ x: number; y: number; width: number; height: number }> {
  const element = await frame.frameElement();
  const box = await element?.boundingBox();
  if (!box) throw new Error('The panel is not shown, so there is no picture of it.');
  return box;
}

async function spaceAround(panel: Panel): Promise<{ width: number; height: number }> {
  const box = await panelBox(panel);
  const view = await windowSize(panel.devtools);
  return { width: view.width - box.width, height: view.height - box.height };
}

function windowSize(page: Page): Promise<{ width: number; height: number }> {
  return page.evaluate(() => ({ width: innerWidth, height: innerHeight }));
}

/** Resolves once what the panel looks like now has been on screen: a picture in between shows an empty one. */
function painted({ frame }: Panel): Promise<void> {
  return frame.evaluate(
    () => new Promise<void>((resolve) => requestAnimationFrame(() => requestAnimationFrame(() => resolve()))),
  );
}
