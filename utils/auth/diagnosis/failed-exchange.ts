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
  /** Tells a credential from those that are stored. */
  readonly recognise: Recognise;
  /** What other hosts said of a stored key when it was tried there. */
  readonly trials: (keyId: string) => readonly Trial[];
  /** Milliseconds since the epoch, for an answer that does not say when it was made. */
  readonly now: number;
}
