import type { RawHeader } from './raw-header.ts';

/**
 * How the body goes out: at once; in pieces after a short pause each; in pieces that the test releases; promised
 * in full and broken off half-way, at once or when the test says so; or never.
 */
export type Delivery = 'whole' | 'timed-pieces' | 'released-pieces' | 'cut-off' | 'released-cut-off' | 'hang';

/** A response as data, before it is sent. Framing (Content-Length, Transfer-Encoding) is added on sending. */
export interface Answer {
  readonly status: number;
  readonly headers: readonly RawHeader[];
  readonly body: Buffer;
  readonly delivery: Delivery;
}

/** An answer sent at once: text is encoded as UTF-8, bytes stay as they are. */
export function answer(status: number, headers: readonly RawHeader[], body: string | Buffer = ''): Answer {
  return { status, headers, body: Buffer.from(body), delivery: 'whole' };
}

/** `value` as an `application/json` answer. */
export function jsonAnswer(status: number, value: unknown): Answer {
  return answer(status, [['Content-Type', 'application/json']], JSON.stringify(value));
}

/** A sentence of the emulator's own, told apart from api.video's answers by being plain text. */
export function textAnswer(status: number, sentence: string): Answer {
  return answer(status, [['Content-Type', 'text/plain; charset=utf-8']], `${sentence}\n`);
}

/** The same answer with `headers` after its own. */
export function withHeaders(given: Answer, headers: readonly RawHeader[]): Answer {
  return { ...given, headers: [...given.headers, ...headers] };
}
