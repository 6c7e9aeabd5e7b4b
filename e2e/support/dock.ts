import type { Page } from 'puppeteer-core';
import { frontEnd } from './front-end.ts';

type DockSide = 'right' | 'undocked';

/** What is used of DevTools' own front end. */
interface DockController {
  dockSide(): string;
  setDockSide(side: DockSide): void;
}

/** Docks an open DevTools to the page's window, or puts it into one of its own. Clicks may get lost afterwards. */
export async function setDockSide(devtools: Page, side: DockSide): Promise<void> {
  const controller = await frontEnd<DockController>(
    devtools,
    'ui/legacy/legacy.js',
    'exports.DockController.DockController.instance()',
  );
  await controller.evaluate((dock, wanted) => dock.setDockSide(wanted), side);
  await devtools.waitForFunction((dock, wanted) => dock.dockSide() === wanted, {}, controller, side);
  await controller.dispose();
}
