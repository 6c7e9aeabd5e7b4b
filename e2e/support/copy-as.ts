import type { Panel } from './panel.ts';

/** Chooses an item of the menu Copy as in the playground. */
export async function copyAs(panel: Panel, item: string): Promise<void> {
  await panel.click('button', 'Copy as ▾');
  await panel.click('menuitem', item);
}
