import type { Authlens } from './authlens.ts';
import type { Panel } from './panel.ts';

/**
 * Runs `act`, and waits until the panel says that as many requests were scanned as the emulator received meanwhile:
 * a finding that is not there then will not come. `act` gets the index of the first record that will be its own.
 */
export async function untilScanned(
  { panel, emulator }: Authlens,
  act: (firstRecord: number) => Promise<unknown>,
): Promise<void> {
  const scanned = Number.parseInt(await panel.text('footer'), 10);
  const received = emulator.records.length;
  await act(received);
  await waitForScanned(panel, scanned + emulator.records.length - received);
}

/** Waits until the foot of the panel counts this many scanned requests, or more. */
export async function waitForScanned(panel: Panel, count: number): Promise<void> {
  const reached = panel.frame.waitForFunction(
    (wanted) => Number.parseInt(document.querySelector('footer')?.innerText ?? '', 10) >= wanted,
    {},
    count,
  );
  await reached.catch(async (cause: unknown) => {
    throw new Error(`${count} requests were to be scanned: ${await panel.text('footer')}`, { cause });
  });
}

/** How many bodies the browser did not give, as the foot of the panel says. */
export async function countNotGiven(panel: Panel): Promise<number> {
  const counts = (await panel.text('footer')).matchAll(/(\d+) (?:bod(?:y|ies) that|stream bod)/g);
  return [...counts].reduce((sum, [, count]) => sum + Number(count), 0);
}

/** Visits again, three times at most, when the browser did not give a body: on a busy machine Chromium loses one now and then. */
export async function untilGiven(panel: Panel, visit: () => Promise<unknown>): Promise<void> {
  for (let visits = 0; visits < 3; visits += 1) {
    const before = await countNotGiven(panel);
    await visit();
    if ((await countNotGiven(panel)) === before) return;
  }
}
