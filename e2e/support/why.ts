import type { Panel } from './panel.ts';

/** A cause as the card Why shows it. */
export interface ShownCause {
  id: string;
  certainty: string;
  text: string;
}

/** The causes that the card Why shows, the first first; empty without the card. */
export function readCauses({ frame }: Panel): Promise<ShownCause[]> {
  return frame.$$eval('section[aria-label="Why"] li', (items) =>
    items.map((item) => ({
      id: item.dataset.cause ?? '',
      certainty: item.dataset.certainty ?? '',
      text: item.innerText,
    })),
  );
}
