import type { Frame } from 'puppeteer-core';
import type { Panel } from './panel.ts';

/** The whole text of the body that the panel shows, exactly, once it is whole. */
export function readBodyText({ frame }: Panel): Promise<string> {
  return frame
    .locator('section[aria-busy="false"] > pre')
    .map((pre) => pre.textContent ?? '')
    .wait();
}

/** The bytes that the hexadecimal view shows: it is scrolled through, because only the rows on screen are in the document. */
export async function readHexBytes({ frame }: Panel): Promise<Buffer> {
  const rows = new Map<number, string>();
  let screen = await nextScreen(frame, -1);
  for (;;) {
    for (const [offset, hex] of screen.rows) rows.set(offset, hex);
    if (screen.isLast) break;
    screen = await nextScreen(frame, Math.max(...rows.keys()));
  }
  const ordered = [...rows.entries()].toSorted(([one], [other]) => one - other);
  return Buffer.from(ordered.map(([, hex]) => hex.replaceAll(' ', '')).join(''), 'hex');
}

interface Screen {
  rows: [offset: number, hex: string][];
  isLast: boolean;
}

/** The rows in the document once there are some beyond `passed`, an offset; scrolls on to the last of them. */
async function nextScreen(frame: Frame, passed: number): Promise<Screen> {
  const screen = await frame.waitForFunction(
    (before): Screen | null => {
      const cells = [...document.querySelectorAll('[aria-label="Body as hexadecimal bytes"] [data-hex]')];
      const rows = cells.map((cell): [number, string] => [
        Number.parseInt(cell.previousElementSibling?.textContent ?? '', 16),
        cell.textContent ?? '',
      ]);
      const last = cells.at(-1)?.parentElement;
      if (!last || !rows.some(([offset]) => offset > before)) return null;
      last.scrollIntoView();
      const end = last.parentElement?.getBoundingClientRect().bottom ?? 0;
      return { rows, isLast: last.getBoundingClientRect().bottom >= end - 1 };
    },
    {},
    passed,
  );
  const value = await screen.jsonValue();
  if (value === null) throw new Error('The hexadecimal view has no more rows.');
  return value;
}
