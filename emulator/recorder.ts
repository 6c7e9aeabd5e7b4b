import { EventEmitter } from 'node:events';
import type { ReceivedBody } from './kept-body.ts';
import type { RawHeader } from './raw-header.ts';
import type { SentResponse } from './recording-response.ts';

/** A request as received. It is recorded when its body is complete, or when it was broken off. */
export interface RecordedRequest extends ReceivedBody {
  /** Counts from 0 in the order of recording. */
  readonly index: number;
  /** Milliseconds since the epoch, when the head arrived, by the emulator's clock. */
  readonly receivedAt: number;
  /** Host name, lower case, without port. */
  readonly host: string;
  readonly method: string;
  /** The request target as it stood in the request line. */
  readonly path: string;
  readonly rawHeaders: readonly RawHeader[];
  /** The client closed the connection before it had sent or received everything. */
  readonly aborted: boolean;
  /** Null until the answer has been sent, or the connection has ended with part of it sent. */
  readonly response: SentResponse | null;
}

/** Keeps every request in order, and tells who waits for one. */
export class Recorder {
  readonly records: RecordedRequest[] = [];
  readonly #changes = new EventEmitter().setMaxListeners(0);

  /** Adds a request, without answer yet. */
  add(request: Omit<RecordedRequest, 'index' | 'response'>): RecordedRequest {
    const record = { ...request, index: this.records.length, response: null };
    this.records.push(record);
    this.#changes.emit('change', record);
    return record;
  }

  /** Notes how the exchange of `record` ended. */
  finish(record: RecordedRequest, end: Pick<RecordedRequest, 'aborted' | 'response'>): void {
    Object.assign(record, end);
    this.#changes.emit('change', record);
  }

  /**
   * The first record that `predicate` accepts, among those there are or as soon as one comes or is answered.
   * Rejects after `timeoutMs` milliseconds with a list of what was received instead.
   */
  waitForRequest(predicate: (record: RecordedRequest) => boolean, timeoutMs = 10_000): Promise<RecordedRequest> {
    const there = this.records.find(predicate);
    if (there !== undefined) return Promise.resolve(there);
    return new Promise((resolve, reject) => {
      const stop = () => {
        clearTimeout(timer);
        this.#changes.off('change', look);
      };
      const look = (record: RecordedRequest) => {
        if (!predicate(record)) return;
        stop();
        resolve(record);
      };
      const timer = setTimeout(() => {
        stop();
        reject(new Error(`No such request came within ${timeoutMs} ms. ${this.#summary()}`));
      }, timeoutMs);
      this.#changes.on('change', look);
    });
  }

  #summary(): string {
    const lines = this.records.map(({ method, host, path }) => `${method} ${host}${path}`);
    return lines.length === 0 ? 'None came at all.' : `These came: ${lines.join(', ')}.`;
  }
}
