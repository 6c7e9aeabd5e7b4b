import type { RawHeader } from '../../emulator/raw-header.ts';
import type { Panel } from './panel.ts';

/** What to change in the playground; what is left out stays as it is. */
export interface Composed {
  /** The option of the select: the label of a key, or `sandbox, no key`. */
  key?: string;
  method?: string;
  path?: string;
  /** All of them: earlier ones are removed. */
  headers?: readonly RawHeader[];
  body?: string;
}

/** Fills the playground in, as its user does. */
export async function compose(panel: Panel, { key, method, path, headers, body }: Composed): Promise<void> {
  if (key !== undefined) await panel.choose('Key', key);
  if (method !== undefined) await panel.choose('Method', method);
  if (path !== undefined) await panel.fill('Path and query', path);
  if (headers !== undefined) await fillHeaders(panel, headers);
  if (body === undefined) return;
  await openTab(panel, 'Request', 'Body');
  // The editor, not the field that stands for it until it is loaded.
  await panel.find('radiogroup', 'Kind of body').wait();
  await panel.fill('Request body', body);
}

async function fillHeaders(panel: Panel, headers: readonly RawHeader[]): Promise<void> {
  await openTab(panel, 'Request', 'Headers');
  const rows = await panel.frame.$$('[aria-label^="Remove header"]');
  for (const _row of rows) await panel.frame.locator('[aria-label^="Remove header"]').click();
  for (const [index, [name, value]] of headers.entries()) {
    await panel.fill(`Name of header ${index + 1}`, name, 'combobox');
    await panel.fill(`Value of header ${index + 1}`, value, 'combobox');
  }
}

/** Selects a tab of the request or of its answer by the beginning of its label, and waits until it shows something. */
export async function openTab(panel: Panel, list: 'Request' | 'Response', label: string): Promise<void> {
  const tab = `[role="tablist"][aria-label="${list}"] [role="tab"]::-p-text(${label})`;
  await panel.frame.locator(tab).click();
  await panel.frame.waitForFunction(
    (wanted, text) => {
      const selected = document.querySelector(`[aria-label="${wanted}"] [aria-selected="true"]`);
      const content = document.getElementById(selected?.getAttribute('aria-controls') ?? '');
      const shown = [...(content?.children ?? [])].some((child) => child.checkVisibility());
      return shown && selected?.textContent?.startsWith(text);
    },
    {},
    list,
    label,
  );
}

/** Clicks Send. */
export async function startSending({ frame }: Panel): Promise<void> {
  await frame.locator('button[type="submit"]').click();
}

/** Clicks Send and waits for the end. What is sent must differ from what was sent before, so that its end can be told. */
export async function send(panel: Panel): Promise<void> {
  await startSending(panel);
  await waitForEnd(panel);
}

/** Waits until what stands in the playground has been sent, and the request has ended for better or worse. */
export async function waitForEnd(panel: Panel): Promise<void> {
  const ended = panel.frame.waitForFunction(() => {
    const status = document.querySelector('[aria-label="Status"]');
    const chip = document.querySelector('section[aria-label="Authorization"] h2 + span');
    return status?.ariaBusy === 'false' && chip !== null && chip.textContent !== 'computed';
  });
  await ended.catch(async (cause: unknown) => {
    throw new Error(`The request did not end:\n${await panel.text()}`, { cause });
  });
}

/** The status line of the answer, such as `401 Unauthorized`. */
export function readStatus(panel: Panel): Promise<string> {
  return panel.text('[data-status]');
}

/** The header fields in a table with this accessible name, exactly; empty when there is no such table. */
export function readHeaders({ frame }: Panel, label: string): Promise<RawHeader[]> {
  return frame.$$eval(`table[aria-label="${label}"] tr`, (rows) =>
    rows.map((row) => [row.children[0]?.textContent ?? '', row.children[1]?.textContent ?? ''] as const),
  );
}

/** Presses Ctrl+Enter where the focus is, and does not wait for an answer. */
export async function sendByKeyboard({ devtools: { keyboard } }: Panel): Promise<void> {
  await keyboard.down('Control');
  await keyboard.press('Enter');
  await keyboard.up('Control');
}
