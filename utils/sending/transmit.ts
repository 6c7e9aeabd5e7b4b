import { concatUint8Arrays } from 'uint8array-extras';
import { markUrl } from '@/utils/capture/send-id.ts';
import type { HeaderFields } from '@/utils/http/headers.ts';
import { plainFetch } from './plain-fetch.ts';

/** Beyond this many bytes a body is not read on: it is held in memory and shown in the panel. */
export const maximumBodyBytes = 64 * 1024 * 1024;

export interface Transmission {
  readonly sendId: string;
  readonly url: string;
  readonly method: string;
  readonly headers: HeaderFields;
  /** A text goes out as UTF-8, an empty one not at all. */
  readonly body: string | Blob;
  readonly signal: AbortSignal;
  /** Called with the bytes of the body that have come: 0 at the headers, then after each piece. */
  readonly onProgress: (received: number) => void;
}

export interface Transmitted {
  readonly response: Response | null;
  readonly body: Uint8Array;
  /** Whether the body came whole; `too-large` when reading was stopped at the limit. */
  readonly end: 'complete' | 'failed' | 'too-large';
}

/** Sends one request and reads the answer to its end, keeping what came before a failure. */
export async function transmit(transmission: Transmission): Promise<Transmitted> {
  const { sendId, url, method, headers, body, signal, onProgress } = transmission;
  const pieces: Uint8Array[] = [];
  let received = 0;
  let response: Response | null = null;
  const result = (end: Transmitted['end']): Transmitted => ({ response, body: concatUint8Arrays(pieces), end });
  try {
    response = await plainFetch(markUrl(url, sendId), {
      method,
      headers: new Headers(headers.map(([name, value]): [string, string] => [name, value])),
      body: typeof body !== 'string' ? body : body === '' ? null : new TextEncoder().encode(body),
      redirect: 'follow',
      signal,
    });
    onProgress(received);
    if (response.body === null) return result('complete');
    const reader = response.body.getReader();
    for (;;) {
      const { done, value } = await reader.read();
      if (done) return result('complete');
      pieces.push(value);
      received += value.byteLength;
      onProgress(received);
      if (received > maximumBodyBytes) {
        await reader.cancel();
        return result('too-large');
      }
    }
  } catch (error) {
    // A TypeError for the network, a DOMException for an abort: which one it was is told by the wire and by the signal.
    if (error instanceof TypeError || error instanceof DOMException || signal.aborted) return result('failed');
    throw error;
  }
}
