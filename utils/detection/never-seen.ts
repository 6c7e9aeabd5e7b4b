/** What Chromium never shows to an extension of DevTools, so that no count can tell of it. */
export const neverShownByChromium: readonly string[] = [
  'requests of a SharedWorker',
  'credentials given to XMLHttpRequest.open',
];

/** The same of Firefox. */
export const neverShownByFirefox: readonly string[] = [
  ...neverShownByChromium,
  'requests of a service worker',
  'requests that do not end',
  'messages of WebSockets',
  'what made a request (its script and line)',
];

/** What is not looked at, or not recognised, in what the browser does show; whole sentences. */
export const notRead: readonly string[] = [
  'A request or WebSocket that opens and is gone with its page between two looks at the log.',
  'WebSockets in older versions of Chromium: 150 does not list them, 156 does.',
  'Bodies over 5 MB, images, fonts and media.',
  'Keys that are encrypted, in an encoding of the page’s own, or in base64 broken over lines.',
];
