import { isDeepStrictEqual } from 'node:util';
import type { Panel } from './panel.ts';

/** What the tests look into; the rest they compare. */
interface FindingJson extends Record<string, unknown> {
  part: string;
  request: { url: string };
  initiator: { line: number | null; column: number | null } | null;
}

/** One finding as the panel shows it. */
export interface ShownFinding {
  /** The cells of its row. */
  row: string[];
  /** What its detail gives as JSON. */
  json: FindingJson;
  /** The whole document of the panel while this detail is open. */
  html: string;
}

const list = 'table[aria-label="Findings"]';

/** Selects the view Leaks. */
export async function showLeaks({ frame }: Panel): Promise<void> {
  await frame.locator('[role="tab"]::-p-text(Leaks)').click();
  await frame.locator('[role="tab"][aria-selected="true"]::-p-text(Leaks)').wait();
}

/** How many rows the list has, in the document or not. */
export async function countLeakRows({ frame }: Panel): Promise<number> {
  const counts = await frame.$$eval(list, (tables) => tables.map((table) => Number(table.ariaRowCount) - 1));
  return counts[0] ?? 0;
}

/** What the rows in the view Leaks show, cell by cell, the last seen first. */
export async function readLeakRows(panel: Panel): Promise<string[][]> {
  await showLeaks(panel);
  const rows = new Map<number, string[]>();
  const count = await countLeakRows(panel);
  // Only the rows around those on screen are in the document, so a long list is read in pieces.
  for (let index = 0; index < count; index = rows.size) {
    if (index > 0) await scrollToLeakRow(panel, index);
    const before = rows.size;
    for (const [place, cells] of await readRowsInDocument(panel)) rows.set(place, cells);
    if (rows.size === before) break;
  }
  return [...rows].sort(([one], [other]) => one - other).map(([, cells]) => cells);
}

function readRowsInDocument({ frame }: Panel): Promise<[number, string[]][]> {
  return frame.$$eval(`${list} tbody tr`, (rows) =>
    rows.map((row): [number, string[]] => [
      Number(row.ariaRowIndex),
      row instanceof HTMLTableRowElement ? [...row.cells].map(({ innerText }) => innerText) : [],
    ]),
  );
}

/** Scrolls the list until the row at this place, counting from 0, is in the document. */
export async function scrollToLeakRow({ frame }: Panel, index: number): Promise<void> {
  await frame.$eval(
    list,
    (table, place) => {
      const row = table.querySelector('tbody tr');
      const scroll = table.parentElement?.parentElement;
      if (row && scroll) scroll.scrollTop = place * row.getBoundingClientRect().height;
    },
    index,
  );
  await frame.waitForSelector(`${list} tr[aria-rowindex="${index + 2}"]`);
}

/** Opens every finding in the view Leaks in turn, and reads it. Where one comes meanwhile, which moves the others, all are read anew. */
export async function readFindings(panel: Panel): Promise<ShownFinding[]> {
  const before = await readLeakRows(panel);
  const findings = await readInTurn(panel);
  const after = await readLeakRows(panel);
  return isDeepStrictEqual(before, after) ? findings : readFindings(panel);
}

async function readInTurn(panel: Panel): Promise<ShownFinding[]> {
  const findings: ShownFinding[] = [];
  for (let index = 0; index < (await countLeakRows(panel)); index++) {
    await scrollToLeakRow(panel, index);
    const row = await panel.frame.$(`${list} tr[aria-rowindex="${index + 2}"]`);
    if (row === null) throw new Error(`The list has lost its row ${index} while it was being read.`);
    await (await row.$('td'))?.click();
    await panel.frame.waitForFunction((element) => element.ariaSelected === 'true', {}, row);
    findings.push({
      row: await row.evaluate((element) =>
        element instanceof HTMLTableRowElement ? [...element.cells].map(({ innerText }) => innerText) : [],
      ),
      json: JSON.parse(await panel.frame.$eval('[aria-label="Finding"] details pre', (json) => json.textContent ?? '')),
      html: await panel.frame.evaluate(() => document.documentElement.outerHTML),
    });
  }
  return findings;
}

/** Empties the list of findings. */
export async function clearLeaks(panel: Panel): Promise<void> {
  await showLeaks(panel);
  if ((await countLeakRows(panel)) > 0) await panel.click('button', 'Clear');
  await panel.frame.waitForFunction(() => document.querySelector('table') === null);
}
