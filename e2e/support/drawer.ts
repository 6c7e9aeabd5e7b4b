import type { Panel } from './panel.ts';

const drawerName = 'History and saved requests';

/** Opens history or the saved requests beside the playground. */
export async function openDrawer(panel: Panel, place: 'History' | 'Saved'): Promise<void> {
  const open = await panel.frame.$(`aside[aria-label="${drawerName}"]`);
  if (open === null) await panel.click('button', drawerName);
  await panel.frame.locator(`aside [role="tab"]::-p-text(${place})`).click();
  await panel.frame.waitForFunction(
    (wanted) => document.querySelector('aside [aria-selected="true"]')?.textContent === wanted,
    {},
    place,
  );
}

/** What the rows of history say, such as `200 GET /videos`, the newest first. */
export function readHistory({ frame }: Panel): Promise<string[]> {
  return frame.$$eval('[role="listbox"] [role="option"]', (rows) =>
    rows.map((row) => (row.children[0] instanceof HTMLElement ? row.children[0].innerText.replace(/\s+/g, ' ') : '')),
  );
}

/** Waits until history shows these rows and no others. */
export async function waitForHistory(panel: Panel, rows: readonly string[]): Promise<void> {
  const shown = panel.frame.waitForFunction(
    (wanted) => {
      const options = [...document.querySelectorAll('aside [role="option"]')];
      const texts = options.map(({ children: [first] }) =>
        first instanceof HTMLElement ? first.innerText.replace(/\s+/g, ' ') : '',
      );
      return JSON.stringify(texts) === JSON.stringify(wanted);
    },
    {},
    rows,
  );
  await shown.catch(async (cause: unknown) => {
    throw new Error(`History shows ${JSON.stringify(await readHistory(panel))}`, { cause });
  });
}

/** Clicks the row of history that says this. */
export async function openRow(panel: Panel, text: string): Promise<void> {
  await panel.frame.locator(`aside [role="option"]::-p-text(${text})`).click();
  await panel.find('region', 'From history').wait();
}

/** The names of the saved requests and folders, in the order in which they stand; a folder ends with a slash. */
export function readSaved({ frame }: Panel): Promise<string[]> {
  return frame.$$eval('aside h3, aside [data-saved] > :last-child', (names) =>
    names.map((name) => `${name.textContent}${name.localName === 'h3' ? '/' : ''}`),
  );
}

/** Waits until these are saved, in this order. */
export async function waitForSaved(panel: Panel, names: readonly string[]): Promise<void> {
  const shown = panel.frame.waitForFunction(
    (wanted) => {
      const elements = [...document.querySelectorAll('aside h3, aside [data-saved] > :last-child')];
      const texts = elements.map((name) => `${name.textContent}${name.localName === 'h3' ? '/' : ''}`);
      return JSON.stringify(texts) === JSON.stringify(wanted);
    },
    {},
    names,
  );
  await shown.catch(async (cause: unknown) => {
    throw new Error(`Saved are ${JSON.stringify(await readSaved(panel))}`, { cause });
  });
}
