/** What the browser never shows to an extension of DevTools, so that no count can tell of it. */
export const neverShown: readonly string[] = ['requests of a SharedWorker', 'credentials given to XMLHttpRequest.open'];

/** What is not looked at, or not recognised, in what the browser does show; whole sentences. */
export const notRead: readonly string[] = [
  'A request or WebSocket that opens and is gone with its page between two looks at the log.',
  'WebSockets in older versions of Chromium: 150 does not list them, 156 does.',
  'Bodies over 5 MB, images, fonts and media.',
  'Keys that are encrypted, in an encoding of the page’s own, or in base64 broken over lines.',
];
