// What every request that the browser lets this extension see carries.
globalThis.overheard = [];
chrome.webRequest.onSendHeaders.addListener(
  ({ url, requestHeaders }) => globalThis.overheard.push(JSON.stringify({ url, requestHeaders })),
  { urls: ['<all_urls>'] },
  ['requestHeaders', 'extraHeaders'],
);

// What others tell it, as a mistake of theirs would.
for (const event of [chrome.runtime.onMessageExternal, chrome.runtime.onMessage])
  event.addListener((message) => void globalThis.overheard.push(JSON.stringify(message)));
for (const event of [chrome.runtime.onConnectExternal, chrome.runtime.onConnect])
  event.addListener(({ sender }) => void globalThis.overheard.push(JSON.stringify(sender)));
