/** Words with links in them, in the order in which they are read. */
export type LinkedText = readonly (string | { readonly text: string; readonly url: string })[];

/** What a leaked credential gives to whoever read it, and the steps that end the leak, the most urgent first. */
export interface Advice {
  /** One or two sentences. */
  readonly meaning: string;
  readonly steps: readonly [LinkedText, ...LinkedText[]];
}

/** The credentials of a provider whose loss has consequences of its own. */
export const leakedCredentials = [
  'production-key',
  'admin-key',
  'sandbox-key',
  /** A key whose environment nothing tells. */
  'key',
  'refresh-token',
  'webhook-secret',
  'access-token',
] as const;
export type LeakedCredential = (typeof leakedCredentials)[number];
