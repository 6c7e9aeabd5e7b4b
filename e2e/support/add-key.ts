import type { Panel } from './panel.ts';

export interface AddedKey {
  /** As it is pasted. */
  value: string;
  label: string;
  environment?: 'sandbox' | 'production' | 'admin';
}

/** Adds a key in the view Keys as its user does, and waits for the sentence that says what was kept of it and for its row. */
export async function addKey(panel: Panel, { value, label, environment = 'sandbox' }: AddedKey): Promise<void> {
  await panel.click('tab', 'Keys');
  await panel.fill('Key of api.video', value);
  await panel.click('radio', environment);
  await panel.fill('Label', label);
  await panel.click('button', environment === 'sandbox' ? 'Save key' : 'Keep its fingerprint');
  await panel.waitForText(`"${label}" is`);
  await panel.find('button', `Rename ${label}`).wait();
}
