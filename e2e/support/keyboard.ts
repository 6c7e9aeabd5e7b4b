import type { Panel } from './panel.ts';

const mostStops = 60;

/** Presses Tab, or Shift+Tab, until the element with this name has the focus. The names are those of `nameOfFocus`. */
export async function pressTabTo(panel: Panel, name: string, direction: 'forwards' | 'backwards' = 'forwards') {
  const { keyboard } = panel.devtools;
  const passed: string[] = [];
  if (direction === 'backwards') await keyboard.down('Shift');
  for (let stop = 0; stop < mostStops && passed.at(-1) !== name; stop++) {
    await keyboard.press('Tab');
    passed.push(await nameOfFocus(panel));
  }
  if (direction === 'backwards') await keyboard.up('Shift');
  if (passed.at(-1) !== name) throw new Error(`Tab did not reach "${name}", but: ${passed.join(', ')}.`);
}

/** What names the focused element: its aria-label, its label, else its text; empty when nothing has the focus. */
function nameOfFocus({ frame }: Panel): Promise<string> {
  return frame.evaluate(() => {
    const element = document.activeElement;
    if (!(element instanceof HTMLElement) || element === document.body) return '';
    const label =
      element instanceof HTMLInputElement || element instanceof HTMLTextAreaElement ? element.labels?.[0] : null;
    return element.ariaLabel ?? label?.innerText ?? element.innerText;
  });
}
