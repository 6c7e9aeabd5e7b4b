import type { Panel } from './panel.ts';
import { readTable } from './table.ts';

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

/** Selects the view Leaks. */
export async function showLeaks({ frame }: Panel): Promise<void> {
  await frame.locator('[role="tab"]::-p-text(Leaks)').click();
  await frame.locator('[role="tab"][aria-selected="true"]::-p-text(Leaks)').wait();
}

/** What the rows in the view Leaks show, cell by cell, the last seen first. */
export async function readLeakRows(panel: Panel): Promise<string[][]> {
  await showLeaks(panel);
  return readTable(panel, 'Findings');
}

/** Opens every finding in the view Leaks in turn, and reads it. */
export async function readFindings(panel: Panel): Promise<ShownFinding[]> {
  await showLeaks(panel);
  const rows = await panel.frame.$$('table[aria-label="Findings"] tbody tr');
  const findings: ShownFinding[] = [];
  for (const row of rows) {
    await (await row.$('td'))?.click();
    await panel.frame.waitForFunction((element) => element.ariaSelected === 'true', {}, row);
    findings.push({
      row: await row.evaluate(({ cells }) => [...cells].map(({ innerText }) => innerText)),
      json: JSON.parse(await panel.frame.$eval('[aria-label="Finding"] details pre', (json) => json.textContent ?? '')),
      html: await panel.frame.evaluate(() => document.documentElement.outerHTML),
    });
  }
  return findings;
}

/** Empties the list of findings. */
export async function clearLeaks(panel: Panel): Promise<void> {
  await showLeaks(panel);
  if ((await readTable(panel, 'Findings')).length > 0) await panel.click('button', 'Clear');
  await panel.frame.waitForFunction(() => document.querySelector('table') === null);
}
