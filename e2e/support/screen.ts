import type { Panel } from './panel.ts';

/** What stands on the screen: its text, what is in its fields, and what is selected. */
export function readScreen({ frame }: Panel): Promise<{ text: string; fields: string[]; selected: string[] }> {
  return frame.evaluate(() => ({
    text: document.body.innerText,
    fields: [...document.querySelectorAll<HTMLInputElement>('input, select, textarea')].map(({ value }) => value),
    selected: [...document.querySelectorAll('[aria-selected="true"]')].map(({ textContent }) => textContent ?? ''),
  }));
}
