import type { HeaderFields } from '@/utils/http/headers.ts';
import { askBackground } from '@/utils/messaging/ask-background.ts';
import { sendMessage } from '@/utils/messaging/protocol.ts';
import { readSettings } from '@/utils/storage/settings.ts';
import { storageProblem } from '@/utils/storage/storage-problem.ts';
import { installationSalt } from '@/utils/vault/installation-salt.ts';
import { listKeys, toWatchedKeys } from '@/utils/vault/keys.ts';
import { describeEnd } from './describe-end.ts';
import { explainFailure } from './failure.ts';
import { findForeignKey } from './foreign-key.ts';
import { type PreparedResult, prepareSend } from './prepare-send.ts';
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
    const { url, headers, body, authorization, keyLabel } = decided.prepared;
    update({ url, headers, body, authorization, keyLabel });
    const { origin, host } = new URL(url);
    const { permitted } = await askBackground(() => sendMessage('observeOrigin', origin));
    if (permitted) await perform({ id, method: request.method, url, headers, body, host }, cancelled, update);
    else update({ phase: 'done', failure: explainFailure({ ...noFacts, host, permitted }) });
  }

  async function perform(outgoing: Outgoing, cancelled: AbortSignal, update: Update): Promise<void> {
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

/** What will be sent, refused when it would carry a key to a host that is not its own. */
async function decide(request: PlaygroundRequest): Promise<PreparedResult> {
  const stored = await readStored();
  if (!stored.ok) return stored;
  const { keys, salt } = stored;
  const result = prepareSend(request, keys);
  if (!result.ok) return result;
  const message = findForeignKey(result.prepared, request, toWatchedKeys(keys), salt);
  return message === null ? result : { ok: false, message };
}

/** Without the stored keys nobody can tell whether the request carries one of them elsewhere, so it is refused in words. */
async function readStored() {
  try {
    return { ok: true as const, keys: await listKeys(), salt: await installationSalt() };
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
