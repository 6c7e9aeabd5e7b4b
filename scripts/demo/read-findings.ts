import type { Panel } from '../../e2e/support/panel.ts';
import type { DemoFinding } from './report.ts';

/** Waits until the tab of the leaks counts at least this many production findings. */
export async function waitForFindings(panel: Panel, count: number): Promise<void> {
  await panel.frame.waitForFunction(
    (wanted) => [...document.querySelectorAll('[role="tab"]')].some((tab) => tab.textContent === `Leaks ${wanted}`),
    {},
    count,
  );
}

const rows = '[aria-label="Findings"] tbody tr';

/** Opens the finding in this row, counting from 0. */
export async function openFinding(panel: Panel, index: number): Promise<void> {
  const row = (await panel.frame.$$(rows))[index];
  if (row === undefined) throw new Error(`The list of findings has no row ${index}.`);
  await row.click();
  await panel.frame.waitForFunction((element) => element.getAttribute('aria-selected') === 'true', {}, row);
}

/** Every finding as the panel's document exports it, read by opening one row after the other. */
export async function readFindings(panel: Panel): Promise<DemoFinding[]> {
  const findings: DemoFinding[] = [];
  const { length } = await panel.frame.$$(rows);
  for (let index = 0; index < length; index++) {
    await openFinding(panel, index);
    const json = await panel.frame.$eval('[aria-label="Finding"] details pre', (element) => element.textContent ?? '');
    findings.push(JSON.parse(json));
  }
  return findings;
}
