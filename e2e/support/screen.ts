import type { Panel } from './panel.ts';

/** What stands on the screen: its text, what is in its fields, and what is selected. */
export function readScreen({
  frame,
}: Panel): Promise<{ text: string; fields: string[]; editors: string[]; selected: string[] }> {
  return frame.evaluate(() => ({
    text: document.body.innerText,
    fields: [...document.querySelectorAll<HTMLInputElement>('input, select, textarea')].map(({ value }) => value),
    editors: [...document.querySelectorAll('[role="tabpanel"] *')].flatMap(
      ({ shadowRoot }) => shadowRoot?.querySelector('.cm-content')?.textContent ?? [],
    ),
    selected: [...document.querySelectorAll('[aria-selected="true"]')].map(({ textContent }) => textContent ?? ''),
  }));
}
