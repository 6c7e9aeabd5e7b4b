import { createStore } from 'zustand/vanilla';
import { inspectedTabId, onNavigated, reloadInspectedPage } from '@/utils/capture/inspected-tab.ts';
import { countProduction } from '@/utils/detection/finding-list.ts';
import { askBackground } from '@/utils/messaging/ask-background.ts';
import { emptyLeaks, type Leaks } from '@/utils/messaging/leaks.ts';
import { sendMessage } from '@/utils/messaging/protocol.ts';
import { openSessionEnd, type SessionRequest } from '@/utils/messaging/tab-channel.ts';
import { throttle } from '@/utils/messaging/throttle.ts';
import { createSender } from '@/utils/sending/sender.ts';
import type { Sending } from '@/utils/sending/sending.ts';
import { followLeaks } from './follow-leaks.ts';

/** What is true of one inspected tab. */
interface TabSession {
  readonly sending: Sending | null;
  readonly leaks: Leaks;
}

/** How often a busy page may make the panel draw, in milliseconds. */
const leakInterval = 100;

/**
 * Keeps the session of the inspected tab in the devtools page, which lives as long as DevTools is open, and tells every
 * panel that connects. Undocking or closing the panel loses nothing, and a request under way goes on.
 */
export function startTabSession(scannerWorker: Worker): void {
  const { signal } = new AbortController();
  const tabId = inspectedTabId();
  const channel = openSessionEnd(tabId);
  const store = createStore<TabSession>()(() => ({ sending: null, leaks: emptyLeaks }));
  const changeLeaks = (apply: (leaks: Leaks) => Leaks) => store.setState(({ leaks }) => ({ leaks: apply(leaks) }));
  const sender = createSender((sending) => store.setState({ sending }));

  const publishSending = () => channel.postMessage({ type: 'sending', sending: store.getState().sending });
  const publishLeaks = () => channel.postMessage({ type: 'leaks', leaks: store.getState().leaks });
  const showBadge = () =>
    askBackground(() => sendMessage('showBadge', { tabId, count: countProduction(store.getState().leaks.rows) }));
  const publishLeaksSoon = throttle(publishLeaks, leakInterval);
  store.subscribe((state, previous) => {
    if (state.sending !== previous.sending) publishSending();
    if (state.leaks !== previous.leaks) publishLeaksSoon();
    if (countProduction(state.leaks.rows) !== countProduction(previous.leaks.rows)) void showBadge();
  });

  const answer = (request: SessionRequest): void => {
    switch (request.type) {
      case 'hello':
        publishSending();
        publishLeaks();
        break;
      case 'send':
        void sender.send(request.request);
        break;
      case 'cancel':
        sender.cancel();
        break;
      case 'clear-leaks':
        changeLeaks((leaks) => ({ ...leaks, rows: [], dropped: 0 }));
        break;
      case 'reload-page':
        reloadInspectedPage();
        break;
    }
  };
  channel.addListener(answer, signal);

  onNavigated(() => {
    changeLeaks((leaks) => ({ ...leaks, missed: null }));
    // The browser clears a tab's badge when the tab navigates; the findings stay.
    void showBadge();
  });
  void followLeaks(scannerWorker, changeLeaks, signal);
}
