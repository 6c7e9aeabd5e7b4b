import type { HeaderFields } from './headers.ts';

/** Why a body is not there to be read. */
export type AbsentReason = 'stream' | 'too-large' | 'unavailable' | 'not-read';

/** A message body as it could be had: text when the browser gave text, bytes otherwise. */
export type Body =
  | { readonly kind: 'none' }
  /** `incomplete` when the browser left part of it out, as Chromium does with the files of a submitted form. */
  | { readonly kind: 'text'; readonly text: string; readonly incomplete?: true }
  | { readonly kind: 'bytes'; readonly bytes: Uint8Array }
  | { readonly kind: 'absent'; readonly reason: AbsentReason };

export interface HttpRequest {
  readonly method: string;
  /** The full URL, with user information and fragment where the browser shows them. */
  readonly url: string;
  readonly headers: HeaderFields;
  readonly body: Body;
}

export interface HttpResponse {
  /** 0 when the exchange failed before a status line. */
  readonly status: number;
  /** The reason phrase as received; empty over HTTP/2. */
  readonly statusText: string;
  readonly headers: HeaderFields;
  readonly body: Body;
  /** The browser's own name of what went wrong, `net::ERR_…`; also where an answer came that it kept from the page. */
  readonly error?: string;
}

/** One message of a WebSocket (RFC 6455): its index counts from 0 over both directions, in the order of the connection. */
export interface WebSocketMessage {
  readonly index: number;
  readonly direction: 'sent' | 'received';
  readonly body: Body;
}

/** A place in a script. Lines and columns count from 1, as Sources shows them. */
export interface ScriptPlace {
  readonly url: string;
  readonly line: number | null;
  readonly column: number | null;
  readonly function: string | null;
}

/** What made the request. Lines and columns count from 1, as Sources shows them. */
export interface Initiator {
  readonly type: 'script' | 'parser' | 'navigation' | 'preload' | 'preflight' | 'other';
  readonly url: string | null;
  readonly line: number | null;
  readonly column: number | null;
  readonly function: string | null;
  /** Where the work was scheduled that made the request, when that was asynchronous and the browser tells. */
  readonly asyncParent: ScriptPlace | null;
}

/** One HTTP request and its response, as the product models it, wherever it was captured. */
export interface HttpExchange {
  /** Counts from 0 in the order of capture. An exchange given again, because it was pending or is an open WebSocket, keeps its index. */
  readonly index: number;
  /** Milliseconds since the epoch. */
  readonly startedAt: number;
  /** The document that the request belongs to, where the browser tells. */
  readonly pageUrl: string | null;
  readonly request: HttpRequest;
  /** Null while the request is pending. */
  readonly response: HttpResponse | null;
  readonly initiator: Initiator | null;
  /** Of a WebSocket: the messages not given before. Empty for every other exchange. */
  readonly webSocketMessages: readonly WebSocketMessage[];
}
