import { devtools } from './devtools-api.ts';

/**
 * Adds our panel to the DevTools of the inspected tab. Calls back with what is searched by DevTools' own Ctrl/Cmd+F, which
 * a panel does not get itself; Firefox has no such search.
 */
export function createPanel(onSearch: (action: string, query?: string) => void): void {
  devtools().panels.create('Authlens', '/icons/32.png', '/panel.html', (panel) => {
    if ('onSearch' in panel) panel.onSearch.addListener(onSearch);
  });
}
