import { panelId, showPanel } from './devtools.ts';
import type { Panel } from './panel.ts';

/**
 * Selects the panel again after another one of DevTools, and waits until the mouse reaches it: Chromium drops a click
 * on a frame in another process that is shown but not drawn yet.
 */
export async function returnToPanel({ frame, devtools }: Panel): Promise<void> {
  await showPanel(devtools, panelId(new URL(frame.url()).host, 'Authlens'));
  const reached = frame.evaluate(
    () => new Promise<void>((resolve) => addEventListener('mousemove', () => resolve(), { once: true })),
  );
  let arrived = false;
  void reached.then(() => {
    arrived = true;
  });
  for (let step = 0; !arrived; step += 1) await devtools.mouse.move(300 + (step % 2), 300);
  await reached;
}
