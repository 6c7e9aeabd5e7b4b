import type { Panel } from './panel.ts';

/** The rows of the tree that are in the document, one text each, the selected one first told. */
export async function readTree({ frame }: Panel): Promise<{ rows: string[]; selected: string }> {
  await frame.locator('[role="treeitem"]').wait();
  return frame.$$eval('[role="treeitem"]', (items) => {
    const text = (item: Element | undefined) => item?.textContent?.replace(/^[▾▸]/, '') ?? '';
    return {
      rows: items.map(text),
      selected: text(items.find((item) => item.ariaSelected === 'true')),
    };
  });
}

/** Clicks the first row of the tree that begins with this text, and waits until it is selected. */
export async function selectRow({ frame }: Panel, text: string): Promise<void> {
  await frame.locator(`[role="treeitem"] ::-p-text(${text})`).click();
  await frame.waitForFunction(
    (wanted) => document.querySelector('[role="treeitem"][aria-selected="true"]')?.textContent?.startsWith(wanted),
    {},
    text,
  );
}
