import { startAuthlens } from '../e2e/support/authlens.ts';
import { generateKey } from '../emulator/api/keys.ts';
import { measureBodies } from './bodies.ts';
import type { Figure } from './figure.ts';
import { measurePanel } from './panel.ts';

/** How fast the panel is there and shows a body. Needs the built extension. */
export async function measurePanelAndBodies(): Promise<Figure[]> {
  const sandboxKey = generateKey();
  const authlens = await startAuthlens({ emulator: { keys: { sandbox: [sandboxKey] } } });
  try {
    return [...(await measurePanel(authlens)), ...(await measureBodies(authlens, sandboxKey))];
  } finally {
    await authlens.close();
  }
}
