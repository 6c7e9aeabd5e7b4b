import type { Eavesdropper } from './eavesdrop.ts';
import type { Panel } from './panel.ts';

/** An operation as the list shows it. */
export interface ListedOperation {
  readonly method: string;
  readonly path: string;
  /** Whether the list says that it is to be had in a part of the environments alone. */
  readonly restricted: boolean;
}

const rows = 'dialog[aria-label="Operations"] tr[id]';

/** All that the list of operations offers. */
export async function listOperations(panel: Panel): Promise<ListedOperation[]> {
  await panel.click('button', 'Operations');
  await panel.frame.waitForSelector(rows);
  const all = await panel.frame.$$eval(rows, (elements) =>
    elements.map((row) => ({
      method: row.querySelector('td')?.innerText.trim() ?? '',
      path: row.querySelector('code')?.textContent ?? '',
      restricted: row.querySelector('code + *') !== null,
    })),
  );
  await panel.devtools.keyboard.press('Escape');
  return all;
}

/** Chooses an operation in the list, as its user does with the mouse, and waits until it is in the playground. */
export async function chooseListed(
  panel: Panel,
  { method, path }: Pick<ListedOperation, 'method' | 'path'>,
): Promise<void> {
  await panel.click('button', 'Operations');
  await panel.frame
    .locator(`${rows} ::-p-xpath(self::*[.//td[normalize-space()="${method}"]]//code[.="${path}"])`)
    .click();
  await panel.waitForValue('Path and query', path, 'textbox');
  await panel.waitForValue('Method', method, 'combobox');
}

/** A request as the panel asks the tab's session for it. */
export interface Composition {
  readonly path: string;
  readonly headers: readonly (readonly [name: string, value: string])[];
  readonly bodyKind: string;
  readonly body: string;
  readonly fields: readonly (readonly [name: string, value: string])[];
  readonly parts: readonly { readonly name: string }[];
}

/** The request that the panel asked for last. */
export async function lastComposed(heard: Eavesdropper): Promise<Composition> {
  const message = (await heard.messages()).findLast((one) => one.startsWith('{"type":"send"')) ?? '';
  return JSON.parse(message).request;
}
