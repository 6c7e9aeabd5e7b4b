import type { Panel } from './panel.ts';

/** Loads the panel's document anew, as docking and undocking DevTools does, and waits until it shows something again. */
export async function reloadPanel(panel: Panel): Promise<void> {
  const { frame } = panel;
  await frame.evaluate(() => {
    document.documentElement.dataset.before = 'reload';
    location.reload();
  });
  await frame.waitForFunction(() => document.documentElement.dataset.before === undefined);
  await panel.waitForView();
}
