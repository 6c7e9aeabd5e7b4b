import type { HeaderFields } from '@/utils/http/headers.ts';
import type { Environment, Provider } from '@/utils/providers/provider.ts';
import type { Recognise } from './recognise.ts';

/** One request on its way, as the browser reported it, and its answer. */
export interface AnsweredHop {
  readonly url: string;
  /** Every Authorization value that it carried. */
  readonly authorization: readonly string[];
  readonly status: number;
}

export interface FailedAnswer {
  readonly status: number;
  readonly headers: HeaderFields;
  /** As text; empty for none, and for bytes that are none. */
  readonly body: string;
}

/** A stored key that was tried at the host of another environment. */
export interface Trial {
  readonly environment: Environment;
  readonly accepted: boolean;
}

/** Why a page got no answer that it may read. */
export type Withheld =
  /** Blocked before it went out. */
  | { readonly by: 'mixed-content' }
  /** `allowed` is Access-Control-Allow-Origin as answered; null for none. `origin` is the page's. */
  | { readonly by: 'cors'; readonly answered: boolean; readonly allowed: string | null; readonly origin: string }
  /** By the browser's own name of the error. */
  | { readonly by: 'network'; readonly error: string };

/** An exchange that did not go well, with all that its diagnosis may look at. */
export interface FailedExchange {
  readonly provider: Provider;
  /** Of the host that was asked. */
  readonly environment: Environment;
  /** As intended. */
  readonly url: string;
  readonly method: string;
  /** As text; empty for none. */
  readonly requestBody: string;
  /** What was to be sent as Authorization, or null for none. */
  readonly intended: string | null;
  /** The answered requests, redirects included, as the browser reported them; empty when it reported none. */
  readonly hops: readonly AnsweredHop[];
  readonly answer: FailedAnswer;
  /** Of a page's request; null where the answer itself is the refusal. */
  readonly withheld: Withheld | null;
  /** Tells a credential from those that are stored. */
  readonly recognise: Recognise;
  /** What other hosts said of a stored key when it was tried there. */
  readonly trials: (keyId: string) => readonly Trial[];
  /** Milliseconds since the epoch, for an answer that does not say when it was made. */
  readonly now: number;
}
