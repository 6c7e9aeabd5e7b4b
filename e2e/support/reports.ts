import type { Downloads, SavedFile } from './downloads.ts';
import { showLeaks } from './findings.ts';
import type { Panel } from './panel.ts';

/** Chooses an item of the menu Report in the view Leaks. */
export async function chooseReport(panel: Panel, item: string): Promise<void> {
  await showLeaks(panel);
  await panel.click('button', 'Report ▾');
  await panel.click('menuitem', item);
}

/** Saves a file from the menu Report, and waits until the panel says so. */
export async function saveReport(panel: Panel, downloads: Downloads, item: string): Promise<SavedFile> {
  const file = await downloads.saveBy(() => chooseReport(panel, item));
  await panel.waitForText(`Saved ${file.name}`);
  return file;
}

/** What is on the clipboard, as a paste into the panel gives it. */
export async function paste({ frame, devtools }: Panel): Promise<string> {
  await frame.evaluate(() => {
    const field = document.createElement('textarea');
    field.id = 'pasted';
    document.body.append(field);
    field.focus();
  });
  await devtools.keyboard.down('Control');
  await devtools.keyboard.press('v', { commands: ['Paste'] });
  await devtools.keyboard.up('Control');
  return frame.evaluate(() => {
    const field = document.querySelector<HTMLTextAreaElement>('#pasted');
    field?.remove();
    return field?.value ?? '';
  });
}

/** What the steps of the story say, one text a step. */
export function readStory({ frame }: Panel): Promise<string[]> {
  return frame.$$eval('[aria-label="Story"] > li', (steps) =>
    steps.map((step) => (step instanceof HTMLElement ? step.innerText : '')),
  );
}
