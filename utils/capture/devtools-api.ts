import type { Browser } from 'wxt/browser';

// The callback form of `chrome.devtools` is the one that Chromium and Firefox share: the promise forms differ between
// Firefox, Chromium's own `browser` and the polyfill.
declare const chrome: { readonly devtools: typeof Browser.devtools };

export const devtools = (): typeof Browser.devtools => chrome.devtools;
