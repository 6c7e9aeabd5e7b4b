// Carries what a page asks for to the APIs that a content script has.
addEventListener('message', ({ data }) => {
  if (typeof data?.attack !== 'string') return;
  const { attack, id, message } = data;
  const answer = (outcome) => postMessage({ outcome, attack });
  if (attack === 'send')
    chrome.runtime.sendMessage(id, message).then(
      (result) => answer(`answered ${JSON.stringify(result)}`),
      (error) => answer(error.message),
    );
  if (attack === 'connect') {
    const port = chrome.runtime.connect(id, { name: 'authlens' });
    port.onMessage.addListener((result) => answer(`answered ${JSON.stringify(result)}`));
    port.onDisconnect.addListener(() => answer(chrome.runtime.lastError?.message ?? 'disconnected'));
    port.postMessage(message);
  }
});
