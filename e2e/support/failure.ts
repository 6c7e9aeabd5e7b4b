import type { Panel } from './panel.ts';

/** The title and the sentence of the failure that the panel shows. */
export function readFailure({ frame }: Panel): Promise<{ title: string; sentence: string }> {
  return frame.$eval('[aria-label="Failure"]', (card) => ({
    title: card.querySelector('h2')?.textContent ?? '',
    sentence: card.querySelector('p')?.textContent ?? '',
  }));
}
