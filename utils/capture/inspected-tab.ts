import { devtools } from './devtools-api.ts';

/** The id of the tab that this DevTools inspects. */
export function inspectedTabId(): number {
  return devtools().inspectedWindow.tabId;
}

/** Loads the inspected page again. */
export function reloadInspectedPage(): void {
  devtools().inspectedWindow.reload({});
}

/** Calls back with the new URL after each navigation of the inspected tab's top frame. */
export function onNavigated(listener: (url: string) => void): void {
  devtools().network.onNavigated.addListener(listener);
}
