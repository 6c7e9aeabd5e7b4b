import { markUrl } from '@/utils/capture/send-id.ts';
import { mostAttempts } from '@/utils/http/chunks.ts';
import type { HeaderFields } from '@/utils/http/headers.ts';
import { askBackground } from '@/utils/messaging/ask-background.ts';
import { sendMessage } from '@/utils/messaging/protocol.ts';
import { baseOf } from '@/utils/providers/bound-host.ts';
import { providerById } from '@/utils/providers/registry.ts';
import { readSettings } from '@/utils/storage/settings.ts';
import { watchKeys } from '@/utils/vault/keys.ts';
import { watchOpenValues } from '@/utils/vault/open-values.ts';
import { createAccessTokens, type HeldToken } from './access-tokens.ts';
import { beginSending, shown } from './begin-sending.ts';
import { type Decided, decideSend, keysAtHand } from './decide-send.ts';
import { describeEnd } from './describe-end.ts';
import { explainFailure } from './failure.ts';
import { assembleBody, type HeldFiles } from './file-bytes.ts';
import type { Hop } from './hop.ts';
import { pause } from './pause.ts';
import { firstPiece, type Piece } from './prepare-body.ts';
import { type PreparedResult, type PreparedSend, prepareSend } from './prepare-send.ts';
import { followProgress, type Update } from './progress.ts';
import type { PlaygroundRequest, Sending } from './sending.ts';
import { transmit } from './transmit.ts';
import { isResumable, nextPiece, pauseBefore, uploadUnderway } from './upload-pieces.ts';
import { watchTiming } from './watch-timing.ts';
import { leavesObservedHosts, listenToWire } from './wire-watch.ts';

export interface Sender {
  /** Sends one request; a second one cancels the first. Resolves when nothing more will be published of it. */
  send(request: PlaygroundRequest): Promise<void>;
  /** Goes on with the upload that ended last, with the piece that was not taken; nothing where there is none. */
  resume(): Promise<void>;
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

/** Sends playground requests, with files that are held by then, until the signal aborts. */
export function createSender(listener: SenderListener, files: HeldFiles, signal: AbortSignal): Sender {
  const watchWire = listenToWire();
  const tokens = createAccessTokens((held) => listener.onTokens(held));
  const forgetLocked = async () => tokens.retain(await keysAtHand());
  watchKeys(() => void forgetLocked(), signal);
  watchOpenValues(() => void forgetLocked(), signal);
  let current = new AbortController();
  let unfinished: { readonly request: PlaygroundRequest; readonly piece: Piece } | null = null;

  async function begin(request: PlaygroundRequest, piece: Piece): Promise<void> {
    current.abort();
    unfinished = null;
    const cancellation = new AbortController();
    current = cancellation;
    let sending = beginSending(request);
    const update: Update = (change) => {
      sending = { ...sending, ...change };
      // A later send has taken this one's place on the screen.
      if (current === cancellation) listener.onSending(sending);
    };
    try {
      await run({ request, begin: piece }, sending.id, cancellation.signal, update);
    } catch (error) {
      const sentence = `Authlens itself failed: ${String(error)} Send again; if it stays, please report it.`;
      update({ phase: 'done', failure: { kind: 'internal', title: 'Not sent', sentence } });
      throw error;
    } finally {
      listener.onEnd(sending);
    }
  }

  /** One request, or one for each piece of a file until one is not taken. */
  async function run({ request, begin }: Job, id: string, cancelled: AbortSignal, update: Update): Promise<void> {
    let piece = begin;
    let earlier: readonly Hop[] = [];
    let waits = 0;
    let attempt = 1;
    let sendId = id;
    for (;;) {
      const decided = await decideSend(request, files, piece);
      if (!decided.ok) {
        update({ phase: 'done', failure: { kind: 'refused', title: 'Not sent', sentence: decided.message } });
        return;
      }
      const end = await sendDecided(request, decided, { id: sendId, earlier, attempt, cancelled, update });
      if (end === null) return;
      const next = nextPiece(decided.prepared, piece, end);
      earlier = end.hops;
      sendId = crypto.randomUUID();
      if (next.kind === 'more') {
        piece = next.piece;
        attempt = 1;
      } else if (next.kind === 'again' && waits < mostWaits) {
        waits++;
        await waitToSend(decided, next.seconds * 1000, { attempt, cancelled, update });
      } else if (next.kind === 'retry' && attempt < mostAttempts) {
        attempt++;
        await waitToSend(decided, pauseBefore(attempt), { attempt, cancelled, update });
      } else {
        const upload = uploadUnderway(decided.prepared, attempt);
        const resumable = upload !== null && isResumable(decided.prepared, end);
        if (resumable && current.signal === cancelled) unfinished = { request, piece };
        const failure = next.kind === 'broken' ? next.failure : end.failure;
        update({ ...end, failure, ...(upload !== null && { upload: { ...upload, resumable } }), phase: 'done' });
        return;
      }
    }
  }

  async function waitToSend(
    { prepared }: Decided,
    milliseconds: number,
    { attempt, cancelled, update }: Pick<Underway, 'attempt' | 'cancelled' | 'update'>,
  ): Promise<void> {
    const upload = uploadUnderway(prepared, attempt);
    if (upload !== null) update({ upload: { ...upload, waitsUntil: Date.now() + milliseconds } });
    await pause(milliseconds, cancelled);
  }

  /** Resolves to how it ended, or to null when it was not sent and that has been published. */
  async function sendDecided(request: PlaygroundRequest, decided: Decided, under: Underway): Promise<Ended | null> {
    const { attempt, cancelled, update } = under;
    const upload = uploadUnderway(decided.prepared, attempt);
    update({ ...shown(decided.prepared), upload, headersAfter: null, received: 0 });
    const { origin, host } = new URL(decided.prepared.url);
    const { permitted } = await askBackground(() => sendMessage('observeOrigin', origin));
    if (!permitted) {
      update({ phase: 'done', failure: explainFailure({ ...noFacts, host, permitted }) });
      return null;
    }
    const authorized = await authorize(request, decided, cancelled);
    if (!authorized.ok) {
      const failure = cancelled.aborted
        ? explainFailure({ ...noFacts, host, permitted, cancelled: true })
        : { kind: 'refused', title: 'No access token', sentence: authorized.message };
      update({ phase: 'done', failure });
      return null;
    }
    update(shown(authorized.prepared));
    const outgoing = makeOutgoing(request, authorized.prepared);
    const end = await perform(outgoing, under);
    const tokenRefused = isExchanged(request) && request.keyId !== null && end.response?.status === 401;
    return tokenRefused ? await sendRenewed(request, { decided, end }, under) : end;
  }

  /** A request that was answered with 401 has changed nothing (RFC 9110 section 15.5.2): it is sent once more with a new token. */
  async function sendRenewed(
    request: PlaygroundRequest,
    { decided, end }: { decided: Decided; end: Ended },
    under: Underway,
  ): Promise<Ended> {
    const { cancelled, update } = under;
    tokens.refused(request.keyId ?? '');
    const renewed = await authorize(request, decided, cancelled);
    if (!renewed.ok) {
      update({ renewal: `The access token was refused, and there is no new one. ${renewed.message}` });
      return end;
    }
    update({
      ...shown(renewed.prepared),
      renewal: 'The access token was refused: this was sent again with a new one.',
    });
    return await perform(makeOutgoing(request, renewed.prepared), { ...under, id: crypto.randomUUID() });
  }

  function makeOutgoing({ method }: PlaygroundRequest, { url, headers, pieces }: PreparedSend): Outgoing {
    return { method, url, headers, host: new URL(url).host, body: assembleBody(pieces, files) };
  }

  /** With an access token where the key goes out as one, which may have to be asked for first. */
  async function authorize(
    request: PlaygroundRequest,
    { prepared, known }: Decided,
    cancelled: AbortSignal,
  ): Promise<PreparedResult> {
    const key = known.keys.find(({ id }) => id === request.keyId);
    const value = key?.environment === 'sandbox' ? key.value : known.openValues[key?.id ?? ''];
    const base = baseOf(request, known.boundHosts);
    if (!isExchanged(request) || key === undefined || value === undefined || value === null || base === null)
      return { ok: true, prepared };
    const { timeoutSeconds } = await readSettings();
    const signal = AbortSignal.any([cancelled, AbortSignal.timeout(timeoutSeconds * 1000)]);
    const token = await tokens.tokenFor({ ...key, base, value }, signal);
    // A key that was locked meanwhile leaves no token behind.
    await forgetLocked();
    return token.ok ? prepareSend(request, known.keys, { ...known, accessToken: token.accessToken }) : token;
  }

  async function perform(outgoing: Outgoing, { id, earlier, cancelled, update }: Underway): Promise<Ended> {
    const { host, body } = outgoing;
    const { timeoutSeconds } = await readSettings();
    // Nobody tells when the last byte of a file has gone out, so there is no moment at which to begin to wait for an answer.
    const timedOut = typeof body === 'string' ? AbortSignal.timeout(timeoutSeconds * 1000) : never;
    const watch = watchWire(id, ({ hops }) => update({ hops: [...earlier, ...hops], wire: 'observed' }));
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
    return { ...times, ...end, timing, hops: [...earlier, ...hops], wire: hops.length > 0 ? 'observed' : 'missed' };
  }

  return {
    send: (request) => begin(request, firstPiece),
    resume: async () => {
      if (unfinished !== null) await begin(unfinished.request, unfinished.piece);
    },
    cancel: () => current.abort(),
  };
}

/** Whether an access token goes out in the place of the key: those of imported APIs are sent as they are. */
function isExchanged({ scheme, provider }: PlaygroundRequest): boolean {
  return scheme === 'Bearer' && providerById(provider) !== null;
}

/** What is sent, from which piece on where it goes out in pieces. */
interface Job {
  readonly request: PlaygroundRequest;
  readonly begin: Piece;
}

/** A send on its way, or a piece of one. */
interface Underway {
  readonly id: string;
  /** The requests of the pieces before this one. */
  readonly earlier: readonly Hop[];
  /** How often it has set out, this time included. */
  readonly attempt: number;
  readonly cancelled: AbortSignal;
  readonly update: Update;
}

type Ended = Pick<
  Sending,
  'response' | 'failure' | 'received' | 'hops' | 'wire' | 'headersAfter' | 'endedAfter' | 'timing'
>;

/** In one upload. */
const mostWaits = 20;

const never = new AbortController().signal;

interface Outgoing {
  readonly method: string;
  readonly url: string;
  readonly host: string;
  readonly headers: HeaderFields;
  readonly body: string | Blob;
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
