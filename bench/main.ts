/** Figures for speed in the real browser: `npm run bench`. Times stand beside a reference of the same run, and are never asserted. */
import { spawnSync } from 'node:child_process';
import { startAuthlens } from '../e2e/support/authlens.ts';
import { generateKey } from '../emulator/api/keys.ts';
import { measureBodies } from './bodies.ts';
import { measurePanel } from './panel.ts';

const { status } = spawnSync('node_modules/.bin/wxt', ['build'], {
  stdio: 'ignore',
  shell: process.platform === 'win32',
});
if (status !== 0) throw new Error('The extension could not be built: see "npm run build".');
const sandboxKey = generateKey();
const authlens = await startAuthlens({ emulator: { keys: { sandbox: [sandboxKey] } } });
try {
  const figures = [...(await measurePanel(authlens)), ...(await measureBodies(authlens, sandboxKey))];
  for (const { name, value } of figures) console.log(`${name.padEnd(44)}${value}`);
} finally {
  await authlens.close();
}
