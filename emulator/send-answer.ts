import { setTimeout as pause } from 'node:timers/promises';
import type { Answer, Delivery } from './answer.ts';
import type { PieceGate } from './piece-gate.ts';
import type { RecordingResponse } from './recording-response.ts';

const pieceCount = 5;

/** What holds the pieces of a slow answer back. */
export interface Pacing {
  readonly gate: PieceGate;
  /** Milliseconds between two timed pieces. */
  readonly pieceDelay: number;
}

const deliveries: Record<Delivery, (response: RecordingResponse, answer: Answer, pacing: Pacing) => unknown> = {
  whole: (response, answer) => {
    writeHead(response, answer, true);
    response.end(answer.body);
  },
  'cut-off': (response, answer) => cutOff(response, answer, () => Promise.resolve()),
  'released-cut-off': (response, answer, { gate }) => cutOff(response, answer, (signal) => gate.pass(signal)),
  hang: () => undefined,
  'timed-pieces': (response, answer, { pieceDelay }) => sendPieces(response, answer, () => pause(pieceDelay)),
  'released-pieces': (response, answer, { gate }) => sendPieces(response, answer, (signal) => gate.pass(signal)),
};

/** Sends `answer` in the way its delivery says. Resolves when nothing more will be written. */
export async function sendAnswer(response: RecordingResponse, answer: Answer, pacing: Pacing): Promise<void> {
  await deliveries[answer.delivery](response, answer, pacing);
}

function writeHead(response: RecordingResponse, { status, headers, body }: Answer, lengthKnown: boolean): void {
  const length = lengthKnown && status !== 204 ? [['Content-Length', String(body.length)]] : [];
  response.writeHead(status, [...headers, ...length].flat());
}

type Wait = (signal: AbortSignal) => Promise<void>;

function cutOff(response: RecordingResponse, answer: Answer, wait: Wait): void {
  const gone = goneSignal(response);
  writeHead(response, answer, true);
  response.write(answer.body.subarray(0, answer.body.length / 2), () => void wait(gone).then(() => response.destroy()));
}

/** The first piece goes at once, so that the client has the head and a start. */
async function sendPieces(response: RecordingResponse, answer: Answer, wait: Wait): Promise<void> {
  const gone = goneSignal(response);
  writeHead(response, answer, false);
  const size = Math.ceil(answer.body.length / pieceCount);
  for (let start = 0; start < answer.body.length; start += size) {
    if (start > 0) await wait(gone);
    if (gone.aborted) return;
    response.write(answer.body.subarray(start, start + size));
  }
  response.end();
}

/** Aborts when the connection has ended. */
function goneSignal(response: RecordingResponse): AbortSignal {
  const gone = new AbortController();
  response.once('close', () => gone.abort());
  return gone.signal;
}
