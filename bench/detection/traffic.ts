import type { Figure } from '../figure.ts';
import { measurePageLoad } from './traffic/page-load.ts';
import { measurePanelTasks } from './traffic/panel-tasks.ts';

const seed = 20_260_702;

/** What detection costs the page and the panel, with the real DevTools open. Needs the built extension. */
export async function measureTraffic(): Promise<Figure[]> {
  return [...(await measurePanelTasks(seed)), ...(await measurePageLoad(seed))];
}
