import { inspectedTabId, onNavigated, reloadInspectedPage } from '@/utils/capture/inspected-tab.ts';
import type { Suppressions } from '@/utils/detection/suppression.ts';
import { askBackground } from '@/utils/messaging/ask-background.ts';
import { readPanelSearch } from '@/utils/messaging/panel-search.ts';
import { sendMessage } from '@/utils/messaging/protocol.ts';
import { openSessionEnd, type SessionRequest } from '@/utils/messaging/tab-channel.ts';
import { throttle } from '@/utils/messaging/throttle.ts';
import type { HeldToken } from '@/utils/sending/access-tokens.ts';
import { createSender } from '@/utils/sending/sender.ts';
import type { Sending } from '@/utils/sending/sending.ts';
import { makeEntryInWorker } from '@/utils/storage/history/entry-client.ts';
import { rememberSend } from '@/utils/storage/history/remember-send.ts';
import { readSettings, storedSettings } from '@/utils/storage/settings.ts';
import { followSuppressions } from '@/utils/storage/suppressions.ts';
import { isVaultLocked, watchVaultLock } from '@/utils/vault/vault-lock.ts';
import { followLeaks } from './follow-leaks.ts';
import { makeReplay } from './make-replay.ts';
import { createTabAuthorizations } from './tab-authorizations.ts';
import { createTabExports } from './tab-exports.ts';
import { createTabLeaks } from './tab-leaks.ts';
import { createTabRefusals } from './tab-refusals.ts';
import { createTabTraffic } from './tab-traffic.ts';

/** How often a busy page may make the panel draw, in milliseconds. */
const leakInterval = 250;

/** What works beside the thread that the devtools page has in common with the panel. */
export interface SessionWorkers {
  readonly scanner: Worker;
  /** One for each entry of history. */
  readonly createEntryWorker: () => Worker;
}

export interface TabSession {
  /** Passes on what DevTools' own search says. */
  readonly search: (action: string, query?: string) => void;
}

/**
 * Keeps the session of the inspected tab in the devtools page, which lives as long as DevTools is open, and tells every
 * panel that connects. Undocking or closing the panel loses nothing, and a request under way goes on.
 */
export function startTabSession(workers: SessionWorkers): TabSession {
  const makeEntry = makeEntryInWorker(workers.createEntryWorker);
  const { signal } = new AbortController();
  const tabId = inspectedTabId();
  const channel = openSessionEnd(tabId);
  let sending: Sending | null = null;
  const publishSending = () => channel.postMessage({ type: 'sending', sending: isHidden(sending) ? null : sending });
  let locked = false;
  /** With the vault locked, what was sent with a key is shown no more; history has it, without the key. */
  const isHidden = (sent: Sending | null) => locked && sent?.phase === 'done' && sent.authorization !== null;
  const noteLock = async () => {
    locked = await isVaultLocked();
    if (isHidden(sending)) sending = null;
    publishSending();
  };
  watchVaultLock(() => void noteLock(), signal);
  let tokens: readonly HeldToken[] = [];
  const publishTokens = () => channel.postMessage({ type: 'tokens', tokens });
  const files = new Map<string, File>();
  const publishFiles = () => channel.postMessage({ type: 'files', ids: [...files.keys()] });
  const sender = createSender(
    {
      onSending(changed) {
        sending = changed;
        publishSending();
      },
      onEnd: (ended) => void rememberSend(ended, makeEntry),
      onTokens(held) {
        tokens = held;
        publishTokens();
      },
    },
    files,
    signal,
  );

  const badge = createBadge(tabId);
  const publishLeaks = throttle(() => {
    channel.postMessage({ type: 'leaks', update: leaks.takeUpdate() });
    badge.show(leaks.countProduction(suppressions));
  }, leakInterval);
  const leaks = createTabLeaks(publishLeaks);
  let suppressions: Suppressions = new Map();
  const publishRefusals = () => channel.postMessage({ type: 'refusals', refusals: refusals.all() });
  const refusals = createTabRefusals(publishRefusals);

  const publishAuthorizations = throttle(() => {
    channel.postMessage({ type: 'authorizations', authorizations: authorizations.all() });
  }, leakInterval);
  const authorizations = createTabAuthorizations(publishAuthorizations);

  const publishTraffic = throttle(() => {
    channel.postMessage({ type: 'page-requests', requests: traffic.all() });
  }, leakInterval);
  const traffic = createTabTraffic(publishTraffic);

  const answer = (request: SessionRequest): void => {
    switch (request.type) {
      case 'hello':
        publishSending();
        publishTokens();
        publishFiles();
        channel.postMessage({ type: 'leaks', update: leaks.wholeUpdate() });
        publishRefusals();
        publishAuthorizations();
        publishTraffic();
        break;
      case 'send':
        void sender.send(request.request);
        break;
      case 'resume':
        void sender.resume();
        break;
      case 'hold-file':
        files.set(request.id, request.file);
        publishFiles();
        break;
      case 'cancel':
        sender.cancel();
        break;
      case 'clear-leaks':
        leaks.clear();
        break;
      case 'reload-page':
        reloadInspectedPage();
        break;
      case 'inspect': {
        const value = authorizations.valueOf(request.index);
        if (value !== null) channel.postMessage({ type: 'inspected', value });
        break;
      }
      case 'replay':
        void makeReplay(traffic.exchange(request.index), makeEntry).then((replay) =>
          channel.postMessage({ type: 'replay', replay }),
        );
        break;
      case 'export':
        void exports.make(request);
        break;
    }
  };
  channel.addListener(answer, signal);

  let preserve = true;
  const readPreserve = async () => {
    preserve = (await readSettings()).preserveLog;
  };
  storedSettings.watch(() => void readPreserve(), signal);
  void readPreserve();
  onNavigated(() => {
    leaks.navigate({ preserve });
    if (!preserve) {
      refusals.clear();
      authorizations.clear();
      traffic.clear();
    }
    // The browser clears a tab's badge when the tab navigates; the findings may stay.
    badge.showAgain(leaks.countProduction(suppressions));
  });
  void followSuppressions(
    {
      onChange(changed) {
        suppressions = changed;
        badge.show(leaks.countProduction(suppressions));
      },
      onProblem: leaks.report,
    },
    signal,
  );
  const scanner = followLeaks(workers.scanner, { leaks, refusals, authorizations, traffic }, signal);
  const exports = createTabExports({
    scanner,
    leaks: () => leaks.wholeUpdate(),
    post: (id, progress) => channel.postMessage({ type: 'export', id, progress }),
  });
  return {
    search: (action, query) => {
      const search = readPanelSearch(action, query);
      if (search !== null) channel.postMessage({ type: 'search', search });
    },
  };
}

/** The number on the toolbar button of a tab; the background is told only when it changes. */
function createBadge(tabId: number): { show(count: number): void; showAgain(count: number): void } {
  let shown = 0;
  const showAgain = (count: number) => {
    shown = count;
    void askBackground(() => sendMessage('showBadge', { tabId, count }));
  };
  return { showAgain, show: (count) => count !== shown && showAgain(count) };
}
