/** A credential that its prefix gives away. */
export interface CredentialPattern {
  readonly ruleId: 'refresh-token' | 'webhook-secret';
  /** The id of the provider. */
  readonly provider: string;
  /** At least four ASCII characters; it counts where a word begins. */
  readonly prefix: string;
  /** Matches from the prefix on; anchored at its start. */
  readonly pattern: RegExp;
  /** How many characters a match has at least, and how many are looked at. */
  readonly shortest: number;
  readonly longest: number;
  /** `provider` where other vendors use the same prefix: it counts only in exchanges with the provider's own hosts. */
  readonly hosts: 'any' | 'provider';
}
