import type { Panel } from './panel.ts';

/** One request of a send, as the Authorization card shows it. */
export interface ShownHop {
  intended: string;
  /** One for each Authorization header; none is shown in words and is empty here. */
  wire: string[];
  verdict: string;
}

export interface AuthorizationCard {
  /** `as sent`, or what else the chip beside the title says. */
  state: string;
  hops: ShownHop[];
  text: string;
}

/** What the Authorization card shows, revealed or not, exactly. */
export function readAuthorizationCard({ frame }: Panel): Promise<AuthorizationCard> {
  return frame.$eval('section[aria-label="Authorization"]', (card) => ({
    state: card.querySelector('h2 + span')?.textContent ?? '',
    text: card.textContent ?? '',
    hops: [...card.querySelectorAll('section:has([data-value])')].map((hop) => ({
      intended: hop.querySelector('[data-value="intended"]')?.textContent ?? '',
      wire: [...hop.querySelectorAll('[data-value="wire"] code')].map((value) => value.textContent ?? ''),
      verdict: hop.querySelector('p[data-identical]')?.textContent ?? '',
    })),
  }));
}

const header = 'section[aria-label="Authorization"] > header';

/** Shows the values of the Authorization card, unless they are shown already. */
export function reveal(panel: Panel): Promise<void> {
  return press(panel, 'Reveal', 'Hide');
}

/** Masks the values of the Authorization card, unless they are masked already. */
export function hide(panel: Panel): Promise<void> {
  return press(panel, 'Hide', 'Reveal');
}

async function press({ frame }: Panel, button: string, afterwards: string): Promise<void> {
  if ((await frame.$(`${header} ::-p-text(${afterwards})`)) !== null) return;
  await frame.locator(`${header} ::-p-text(${button})`).click();
  await frame.locator(`${header} ::-p-text(${afterwards})`).wait();
}
