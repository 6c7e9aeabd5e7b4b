/** Something unusual or wrong in an Authorization value: an id to decide by, a sentence to show. */
export interface Oddity {
  readonly id: OddityId;
  /** Holds no part of the token. */
  readonly sentence: string;
}

export type OddityId =
  | 'empty'
  | 'surrounding-space'
  | 'no-scheme'
  | 'no-space'
  | 'no-token'
  | 'scheme-case'
  | 'wide-gap'
  | 'not-base64'
  | 'joined'
  | 'percent-encoded'
  | 'base64-twice'
  | 'base64url'
  | 'no-padding'
  | 'trailing-bits'
  | 'not-utf8'
  | 'non-ascii'
  | 'no-colon'
  | 'empty-user-name'
  | 'password'
  | 'line-end'
  | 'control-character'
  | 'space'
  | 'quotes';
