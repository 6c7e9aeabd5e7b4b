import { markUrl } from '@/utils/capture/send-id.ts';
import type { HeaderFields } from '@/utils/http/headers.ts';
import { askBackground } from '@/utils/messaging/ask-background.ts';
import { sendMessage } from '@/utils/messaging/protocol.ts';
import { baseOf } from '@/utils/providers/bound-host.ts';
import { providerById } from '@/utils/providers/registry.ts';
import { readSettings } from '@/utils/storage/settings.ts';
import { watchKeys } from '@/utils/vault/keys.ts';
import { watchOpenValues } from '@/utils/vault/open-values.ts';
import { createAccessTokens, type HeldToken } from './access-tokens.ts';
import { type Decided, decideSend, keysAtHand } from './decide-send.ts';
import { describeEnd } from './describe-end.ts';
import { explainFailure } from './failure.ts';
import { type PreparedResult, type PreparedSend, prepareSend } from './prepare-send.ts';
import { followProgress, type Update } from './progress.ts';
import type { PlaygroundRequest, Sending } from './sending.ts';
import { transmit } from './transmit.ts';
import { watchTiming } from './watch-timing.ts';
import { leavesObservedHosts, listenToWire } from './wire-watch.ts';

export interface Sender {
  /** Sends one request; a second one cancels the first. Resolves when nothing more will be published of it. */
  send(request: PlaygroundRequest): Promise<void>;
  /** Ends the request under way, keeping what has come. */
  cancel(): void;
}

/** Who is told of what changes. */
export interface SenderListener {
  /** Each state of a send, from the first to a true result or a true error. */
  onSending(sending: Sending): void;
  /** The last state of every send, also of one whose place on the screen a later one has taken. */
  onEnd(sending: Sending): void;
  /** All access tokens that are held. */
  onTokens(held: readonly HeldToken[]): void;
}

/** Sends playground requests until the signal aborts. */
export function createSender(listener: SenderListener, signal: AbortSignal): Sender {
  const watchWire = listenToWire();
  const tokens = createAccessTokens((held) => listener.onTokens(held));
  const forgetLocked = async () => tokens.retain(await keysAtHand());
  watchKeys(() => void forgetLocked(), signal);
  watchOpenValues(() => void forgetLocked(), signal);
  let current = new AbortController();

  async function send(request: PlaygroundRequest): Promise<void> {
    current.abort();
    const cancellation = new AbortController();
    current = cancellation;
    let sending = beginSending(request);
    const update: Update = (change) => {
      sending = { ...sending, ...change };
      // A later send has taken this one's place on the screen.
      if (current === cancellation) listener.onSending(sending);
    };
    try {
      await run(request, sending.id, cancellation.signal, update);
    } catch (error) {
      const sentence = `Authlens itself failed: ${String(error)} Send again; if it stays, please report it.`;
      update({ phase: 'done', failure: { kind: 'internal', title: 'Not sent', sentence } });
      throw error;
    } finally {
      listener.onEnd(sending);
    }
  }

  async function run(request: PlaygroundRequest, id: string, cancelled: AbortSignal, update: Update): Promise<void> {
    const decided = await decideSend(request);
    if (!decided.ok) {
      update({ phase: 'done', failure: { kind: 'refused', title: 'Not sent', sentence: decided.message } });
      return;
    }
    update(shown(decided.prepared));
    const { origin, host } = new URL(decided.prepared.url);
    const { permitted } = await askBackground(() => sendMessage('observeOrigin', origin));
    if (!permitted) {
      update({ phase: 'done', failure: explainFailure({ ...noFacts, host, permitted }) });
      return;
    }
    const authorized = await authorize(request, decided, cancelled);
    if (!authorized.ok) {
      const failure = cancelled.aborted
        ? explainFailure({ ...noFacts, host, permitted, cancelled: true })
        : { kind: 'refused', title: 'No access token', sentence: authorized.message };
      update({ phase: 'done', failure });
      return;
    }
    update(shown(authorized.prepared));
    const outgoing = { id, method: request.method, host, ...authorized.prepared };
    const end = await perform(outgoing, cancelled, update);
    const tokenRefused = isExchanged(request) && request.keyId !== null && end.response?.status === 401;
    if (!tokenRefused) update(end);
    else await sendRenewed(request, { decided, outgoing, end }, cancelled, update);
  }

  /** A request that was answered with 401 has changed nothing (RFC 9110 section 15.5.2): it is sent once more with a new token. */
  async function sendRenewed(
    request: PlaygroundRequest,
    { decided, outgoing, end }: { decided: Decided; outgoing: Outgoing; end: Partial<Sending> },
    cancelled: AbortSignal,
    update: Update,
  ): Promise<void> {
    tokens.refused(request.keyId ?? '');
    const renewed = await authorize(request, decided, cancelled);
    if (!renewed.ok) {
      update({ ...end, renewal: `The access token was refused, and there is no new one. ${renewed.message}` });
      return;
    }
    update({
      ...shown(renewed.prepared),
      renewal: 'The access token was refused: this was sent again with a new one.',
    });
    update(await perform({ ...outgoing, ...renewed.prepared, id: crypto.randomUUID() }, cancelled, update));
  }

  /** With an access token where the key goes out as one, which may have to be asked for first. */
  async function authorize(
    request: PlaygroundRequest,
    { prepared, stored }: Decided,
    cancelled: AbortSignal,
  ): Promise<PreparedResult> {
    const key = stored.keys.find(({ id }) => id === request.keyId);
    const value = key?.environment === 'sandbox' ? key.value : stored.openValues[key?.id ?? ''];
    const base = baseOf(request, stored.boundHosts);
    if (!isExchanged(request) || key === undefined || value === undefined || base === null)
      return { ok: true, prepared };
    const { timeoutSeconds } = await readSettings();
    const signal = AbortSignal.any([cancelled, AbortSignal.timeout(timeoutSeconds * 1000)]);
    const token = await tokens.tokenFor({ ...key, base, value }, signal);
    // A key that was locked meanwhile leaves no token behind.
    await forgetLocked();
    return token.ok ? prepareSend(request, stored.keys, { ...stored, accessToken: token.accessToken }) : token;
  }

  /** Resolves to how it ended. */
  async function perform(outgoing: Outgoing, cancelled: AbortSignal, update: Update): Promise<Partial<Sending>> {
    const { id, host } = outgoing;
    const { timeoutSeconds } = await readSettings();
    const timedOut = AbortSignal.timeout(timeoutSeconds * 1000);
    const watch = watchWire(id, ({ hops }) => update({ hops, wire: 'observed' }));
    const progress = followProgress(update);
    const timingWatch = watchTiming(markUrl(outgoing.url, id));
    const signal = AbortSignal.any([cancelled, timedOut]);
    const transmitted = await transmit({ ...outgoing, sendId: id, signal, onProgress: progress.report });
    const times = progress.end();
    await watch.settled(leavesObservedHosts);
    watch.stop();
    const timing = transmitted.end === 'complete' ? await timingWatch.take() : null;
    timingWatch.stop();
    const { hops, error: netError } = watch.log();
    const timedOutAfter = timedOut.aborted ? timeoutSeconds * 1000 : null;
    const end = describeEnd(transmitted, { host, hops, netError, cancelled: cancelled.aborted, timedOutAfter });
    return { ...times, ...end, phase: 'done', timing, hops, wire: hops.length > 0 ? 'observed' : 'missed' };
  }

  return { send, cancel: () => current.abort() };
}

/** Whether an access token goes out in the place of the key: those of imported APIs are sent as they are. */
function isExchanged({ scheme, provider }: PlaygroundRequest): boolean {
  return scheme === 'Bearer' && providerById(provider) !== null;
}

interface Outgoing {
  readonly id: string;
  readonly method: string;
  readonly url: string;
  readonly host: string;
  readonly headers: HeaderFields;
  readonly body: string;
}

const noFacts = {
  netError: null,
  cancelled: false,
  timedOutAfter: null,
  statusReceived: false,
  bytesReceived: 0,
  bytesExpected: null,
  redirectTarget: null,
};

/** What the panel shows of it. */
function shown({ url, headers, body, authorization, keyLabel }: PreparedSend): Partial<Sending> {
  return { url, headers, body, authorization, keyLabel };
}

function beginSending(request: PlaygroundRequest): Sending {
  return {
    id: crypto.randomUUID(),
    phase: 'sending',
    startedAt: Date.now(),
    request,
    keyLabel: null,
    url: request.path,
    headers: request.headers,
    body: request.body,
    authorization: null,
    renewal: null,
    hops: [],
    wire: 'waiting',
    received: 0,
    response: null,
    failure: null,
    headersAfter: null,
    endedAfter: null,
    timing: null,
  };
}
