import { spawnSync } from 'node:child_process';

/** Builds the extension, as `npm run build` does. */
export function buildExtension(): void {
  const { status } = spawnSync('node_modules/.bin/wxt', ['build'], {
    stdio: 'ignore',
    shell: process.platform === 'win32',
  });
  if (status !== 0) throw new Error('The extension could not be built: see "npm run build".');
}
