import type { Panel } from './panel.ts';

/** Gives the panel this size in CSS pixels by resizing the window of DevTools, and waits until it has it. */
export async function setPanelSize({ devtools, frame }: Panel, size: { width: number; height: number }): Promise<void> {
  const now = await frame.evaluate(() => ({ width: innerWidth, height: innerHeight }));
  const window = await devtools.evaluate(() => ({ width: innerWidth, height: innerHeight }));
  await devtools.setViewport({
    width: window.width - now.width + size.width,
    height: window.height - now.height + size.height,
  });
  await frame.waitForFunction(({ width, height }) => innerWidth === width && innerHeight === height, {}, size);
}
