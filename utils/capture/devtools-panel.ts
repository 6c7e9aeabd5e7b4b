import { devtools } from './devtools-api.ts';

/** Adds our panel to the DevTools of the inspected tab. */
export function createPanel(): void {
  devtools().panels.create('Authlens', '/icons/32.png', '/panel.html', () => undefined);
}
