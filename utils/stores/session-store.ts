import { create } from 'zustand';
import { neverShownHere } from '@/utils/capture/never-shown.ts';
import { requestHost } from '@/utils/capture/request-host.ts';
import { canOpenSources, openInSources, type SourcePlace } from '@/utils/capture/sources.ts';
import { applyLeaksUpdate, emptyLeaks, type Leaks } from '@/utils/messaging/leaks.ts';
import type { PageAuthorization } from '@/utils/messaging/page-authorizations.ts';
import type { PageRequest } from '@/utils/messaging/page-requests.ts';
import type { Refusal } from '@/utils/messaging/refusals.ts';
import type { SessionRequest, SessionUpdate, TabChannel } from '@/utils/messaging/tab-channel.ts';
import type { HeldToken } from '@/utils/sending/access-tokens.ts';
import type { Sending } from '@/utils/sending/sending.ts';
import { searchBody } from './body-search-store.ts';

interface SessionMirror {
  readonly sending: Sending | null;
  /** The ids of the chosen files that the session holds. */
  readonly files: readonly string[];
  /** The access tokens that are held. */
  readonly tokens: readonly HeldToken[];
  readonly leaks: Leaks;
  /** The requests of the page that a provider refused, the newest first. */
  readonly refusals: readonly Refusal[];
  /** Which Authorization values the page has sent, the newest first. */
  readonly authorizations: readonly PageAuthorization[];
  /** What the page has sent to providers, the newest first. */
  readonly pageRequests: readonly PageRequest[];
  /** The Authorization value that is being taken apart beside the draft's; null for none. */
  readonly inspection: string | null;
  readonly inspect: (value: string | null) => void;
  /** Asks the user to allow requests to the host of a URL; resolves to whether it is granted. */
  readonly allowHost: (url: string) => Promise<boolean>;
  /** Opens a line in Sources; null where the browser cannot. */
  readonly openInSources: ((place: SourcePlace) => void) | null;
  /** What this browser never shows to an extension of DevTools. */
  readonly neverShown: readonly string[];
  /** Asks the tab's session, which lives in the devtools page, to do something. */
  readonly request: (message: SessionRequest) => void;
}

/** The tab's session as the panel sees it: a mirror, so that closing the panel loses nothing. */
export const useSession = create<SessionMirror>()((set) => ({
  sending: null,
  files: [],
  tokens: [],
  leaks: emptyLeaks,
  refusals: [],
  authorizations: [],
  pageRequests: [],
  inspection: null,
  inspect: (inspection) => set({ inspection }),
  allowHost: requestHost,
  openInSources: null,
  neverShown: [],
  request: () => {
    throw new Error('The panel is not connected to its tab yet.');
  },
}));

/** Mirrors the session at the other end of the channel until the signal aborts. */
export function followSession(channel: TabChannel<SessionRequest, SessionUpdate>, signal: AbortSignal): void {
  channel.addListener((update) => {
    if (update.type === 'sending') useSession.setState({ sending: update.sending });
    else if (update.type === 'files') useSession.setState({ files: update.ids });
    else if (update.type === 'tokens') useSession.setState({ tokens: update.tokens });
    else if (update.type === 'authorizations') useSession.setState({ authorizations: update.authorizations });
    else if (update.type === 'page-requests') useSession.setState({ pageRequests: update.requests });
    // Loaded when it is needed: the panel's first view replays nothing.
    else if (update.type === 'replay')
      void import('./take-replay.ts').then(({ takeReplay }) =>
        takeReplay(update.replay, useSession.getState().sending?.id ?? null),
      );
    else if (update.type === 'inspected') useSession.setState({ inspection: update.value });
    else if (update.type === 'search') searchBody(update.search);
    else if (update.type === 'refusals') useSession.setState({ refusals: update.refusals });
    else if (update.type === 'leaks')
      useSession.setState(({ leaks }) => ({ leaks: applyLeaksUpdate(leaks, update.update) }));
  }, signal);
  useSession.setState({
    request: (message) => channel.postMessage(message),
    openInSources: canOpenSources() ? openInSources : null,
    neverShown: neverShownHere(),
  });
  channel.postMessage({ type: 'hello' });
}
