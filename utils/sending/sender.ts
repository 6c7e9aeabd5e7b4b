import type { HeaderFields } from '@/utils/http/headers.ts';
import { askBackground } from '@/utils/messaging/ask-background.ts';
import { sendMessage } from '@/utils/messaging/protocol.ts';
import { readSettings } from '@/utils/storage/settings.ts';
import { storageProblem } from '@/utils/storage/storage-problem.ts';
import { installationSalt } from '@/utils/vault/installation-salt.ts';
import { listKeys, toWatchedKeys } from '@/utils/vault/keys.ts';
import { readOpenValues } from '@/utils/vault/open-values.ts';
import { createAccessTokens } from './access-tokens.ts';
import { describeEnd } from './describe-end.ts';
import { explainFailure } from './failure.ts';
import { findForeignKey } from './foreign-key.ts';
import { type PreparedResult, type PreparedSend, prepareSend } from './prepare-send.ts';
import { followProgress, type Update } from './progress.ts';
import type { PlaygroundRequest, Sending } from './sending.ts';
import { transmit } from './transmit.ts';
import { leavesObservedHosts, listenToWire } from './wire-watch.ts';

export interface Sender {
  /** Sends one request; a second one cancels the first. Resolves when nothing more will be published of it. */
  send(request: PlaygroundRequest): Promise<void>;
  /** Ends the request under way, keeping what has come. */
  cancel(): void;
}

/** Sends playground requests and publishes each state of them, from the first to a true result or a true error. */
export function createSender(publish: (sending: Sending) => void): Sender {
  const watchWire = listenToWire();
  const tokens = createAccessTokens();
  let current = new AbortController();

  async function send(request: PlaygroundRequest): Promise<void> {
    current.abort();
    const cancellation = new AbortController();
    current = cancellation;
    let sending = beginSending(request);
    const update: Update = (change) => {
      sending = { ...sending, ...change };
      // A later send has taken this one's place on the screen.
      if (current === cancellation) publish(sending);
    };
    try {
      await run(request, sending.id, cancellation.signal, update);
    } catch (error) {
      const sentence = `Authlens itself failed: ${String(error)} Send again; if it stays, please report it.`;
      update({ phase: 'done', failure: { kind: 'internal', title: 'Not sent', sentence } });
      throw error;
    }
  }

  async function run(request: PlaygroundRequest, id: string, cancelled: AbortSignal, update: Update): Promise<void> {
    const decided = await decide(request);
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
    const { url, headers, body } = authorized.prepared;
    update(shown(authorized.prepared));
    const status = await perform({ id, method: request.method, url, headers, body, host }, cancelled, update);
    if (request.scheme === 'Bearer' && request.keyId !== null && status === 401) tokens.refused(request.keyId);
  }

  /** With an access token where the key goes out as one, which may have to be asked for first. */
  async function authorize(request: PlaygroundRequest, decided: PreparedResult, cancelled: AbortSignal) {
    if (request.scheme === 'Basic' || request.keyId === null) return decided;
    const keys = await listKeys();
    const openValues = await readOpenValues();
    const key = keys.find(({ id }) => id === request.keyId);
    if (key === undefined) return decided;
    const value = key.environment === 'sandbox' ? key.value : openValues[key.id];
    if (value === undefined) return decided;
    const { timeoutSeconds } = await readSettings();
    const signal = AbortSignal.any([cancelled, AbortSignal.timeout(timeoutSeconds * 1000)]);
    const token = await tokens.tokenFor({ ...key, value }, signal);
    return token.ok ? prepareSend(request, keys, { openValues, accessToken: token.accessToken }) : token;
  }

  /** Resolves to the status, or null when none came. */
  async function perform(outgoing: Outgoing, cancelled: AbortSignal, update: Update): Promise<number | null> {
    const { id, host } = outgoing;
    const { timeoutSeconds } = await readSettings();
    const timedOut = AbortSignal.timeout(timeoutSeconds * 1000);
    const watch = watchWire(id, ({ hops }) => update({ hops, wire: 'observed' }));
    const progress = followProgress(update);
    const signal = AbortSignal.any([cancelled, timedOut]);
    const transmitted = await transmit({ ...outgoing, sendId: id, signal, onProgress: progress.report });
    const times = progress.end();
    await watch.settled(leavesObservedHosts);
    watch.stop();
    const { hops, error: netError } = watch.log();
    const timedOutAfter = timedOut.aborted ? timeoutSeconds * 1000 : null;
    const end = describeEnd(transmitted, { host, hops, netError, cancelled: cancelled.aborted, timedOutAfter });
    update({ ...times, ...end, phase: 'done', hops, wire: hops.length > 0 ? 'observed' : 'missed' });
    return end.response?.status ?? null;
  }

  return { send, cancel: () => current.abort() };
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

/** What will be sent, refused when it would carry a key to a host that is not its own. */
async function decide(request: PlaygroundRequest): Promise<PreparedResult> {
  const stored = await readStored();
  if (!stored.ok) return stored;
  const { keys, salt, openValues } = stored;
  const result = prepareSend(request, keys, { openValues });
  if (!result.ok) return result;
  const message = findForeignKey(result.prepared, request, toWatchedKeys(keys), salt);
  return message === null ? result : { ok: false, message };
}

/** Without the stored keys nobody can tell whether the request carries one of them elsewhere, so it is refused in words. */
async function readStored() {
  try {
    const [keys, salt, openValues] = await Promise.all([listKeys(), installationSalt(), readOpenValues()]);
    return { ok: true as const, keys, salt, openValues };
  } catch (error) {
    return { ok: false as const, message: storageProblem(error) };
  }
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
    hops: [],
    wire: 'waiting',
    received: 0,
    response: null,
    failure: null,
    headersAfter: null,
    endedAfter: null,
  };
}
