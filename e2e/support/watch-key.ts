import { type AddedKey, addKey } from './add-key.ts';
import type { Authlens } from './authlens.ts';
import { untilScanned } from './scanned.ts';

const note = 'not scanned for the newest key';

/**
 * Adds a key, and waits until the scanner has heard of it: the panel then says that what was scanned before was not
 * scanned for it. For that something must have been scanned, which is the page at `url`.
 */
export async function watchKey(authlens: Authlens, key: AddedKey, url: string): Promise<void> {
  const { page, panel } = authlens;
  await untilScanned(authlens, () => page.goto(url));
  await panel.waitForNoText(note);
  await addKey(panel, key);
  await panel.waitForText(note);
}
