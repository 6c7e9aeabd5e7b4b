import type { Panel } from './panel.ts';
import { readTable } from './table.ts';

/** The labels in the view Keys, oldest first. */
export async function keyLabels(panel: Panel): Promise<string[]> {
  return (await readTable(panel, 'Keys')).map(([label]) => label ?? '');
}

/** Pastes into the key field, in the view Keys, and gives what the note below it says. */
export async function pasteKey(panel: Panel, value: string): Promise<string> {
  await panel.click('tab', 'Keys');
  await panel.fill('Key of api.video', value);
  return panel.text('form [role="status"]');
}

/** The value of a stored key, as Reveal shows it; afterwards it is masked again. */
export async function revealKey({ frame }: Panel, label: string): Promise<string> {
  const row = `//tr[th[text()="${label}"]]`;
  await frame.locator(`::-p-xpath(${row}//button[text()="Reveal"])`).click();
  const value = frame.locator(`::-p-xpath(${row}[.//button[text()="Hide"]]/td[2]//code)`);
  const shown = await value.map((element) => element.textContent ?? '').wait();
  await frame.locator(`::-p-xpath(${row}//button[text()="Hide"])`).click();
  return shown;
}
