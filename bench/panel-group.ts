import { startAuthlens } from '../e2e/support/authlens.ts';
import { generateKey } from '../emulator/api/keys.ts';
import { measureBodies } from './bodies.ts';
import type { Figure } from './figure.ts';
import { measurePanel } from './panel.ts';
import { measureReading } from './reading.ts';

/** How fast the panel is there, shows a body and finds something in it. Needs the built extension. */
export async function measurePanelAndBodies(): Promise<Figure[]> {
  const sandboxKey = generateKey();
  const authlens = await startAuthlens({ emulator: { keys: { sandbox: [sandboxKey] } } });
  try {
    const panel = await measurePanel(authlens);
    const bodies = await measureBodies(authlens, sandboxKey);
    return [...panel, ...bodies, ...(await measureReading(authlens))];
  } finally {
    await authlens.close();
  }
}
