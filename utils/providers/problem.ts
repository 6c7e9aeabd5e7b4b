/** What a provider says with an error, whatever it calls it. */
export type ProblemMeaning =
  | 'header-missing'
  | 'header-invalid'
  | 'key-refused'
  | 'access-token-refused'
  | 'refresh-token-refused'
  | 'upload-token-missing'
  | 'upload-token-refused'
  | 'account-suspended'
  | 'too-many-requests';

/** An error of a provider's catalogue. */
export interface ProviderProblem {
  /** The last segment of the `type` member (RFC 9457 section 3.1.1). */
  readonly slug: string;
  /** The title as it is documented; some of the documented examples have no `type`. */
  readonly title: string;
  /** The statuses that it is documented with. */
  readonly statuses: readonly number[];
  readonly means: ProblemMeaning;
}

/** A page that says more. */
export interface Link {
  readonly text: string;
  readonly url: string;
}
