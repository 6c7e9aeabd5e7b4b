import type { Advice, LeakedCredential } from './advice.ts';
import type { CredentialPattern } from './credential-pattern.ts';
import type { Link, ProviderProblem } from './problem.ts';
import type { ResourceId } from './resource.ts';

/** A host belongs to exactly one environment. */
export const environments = ['sandbox', 'production', 'admin'] as const;
export type Environment = (typeof environments)[number];

/** A credential that looks like something other than a key: what it is, and what to do with it. */
export interface CredentialShape {
  readonly id: string;
  /** With its article, to stand in a sentence: "an upload token". */
  readonly name: string;
  readonly pattern: RegExp;
  /** One sentence: where this belongs instead. */
  readonly advice: string;
}

/** How an API takes files that are large, and files without a key. */
export interface ProviderUploads {
  /**
   * The paths that take a file in pieces, each with `Content-Range`. Where `repeats` names a member, the first answer
   * holds it, and every later piece repeats it as a part.
   */
  readonly inPieces: readonly { readonly path: RegExp; readonly repeats: string | null }[];
  /** Bytes: of a piece, the last excepted, and of a file that is sent whole. */
  readonly smallestPiece: number;
  readonly usualPiece: number;
  readonly largestPiece: number;
  readonly largestWhole: number;
  /** Where a token is made that uploads without a key: the lifetime in seconds and the token are members, the token goes into a query. */
  readonly token: {
    readonly create: string;
    readonly lifetime: string;
    readonly member: string;
    readonly upload: string;
    readonly query: string;
  };
}

export type ProviderPage = 'basic' | 'bearer' | 'keys' | 'admin' | 'limits' | 'uploadTokens' | 'errors';

/** The names of the environment variables from which copied code reads what it authenticates with. */
export interface CredentialVariables {
  readonly key: string;
  readonly accessToken: string;
  /** A whole Authorization value, where it is neither made from a key nor an access token. */
  readonly authorization: string;
}

/** A profile of one API: data only, so that a new provider is a new file and nothing else. */
export interface Provider {
  readonly id: string;
  readonly name: string;
  /** The host name (no port) of each environment. */
  readonly hosts: Readonly<Record<Environment, string>>;
  /** Path and query of a request that tells whether a key is good and changes nothing, for each environment. */
  readonly testPaths: Readonly<Record<Environment, string>>;
  /** How an access token is made: from a key, and from a refresh token. Both are sent as a member of a JSON body. */
  readonly bearer: Readonly<Record<'exchange' | 'refresh', { readonly path: string; readonly member: string }>>;
  readonly variables: CredentialVariables;
  /** Hosts of the provider's own dashboard, which shows keys to their owner: never a finding there. */
  readonly dashboardHosts: readonly string[];
  /** Whole-value shapes that are not keys. Anchored; a key is never recognised by its shape. */
  readonly notKeys: readonly CredentialShape[];
  /** Credentials that are recognised wherever they stand. */
  readonly credentials: readonly CredentialPattern[];
  readonly advice: Readonly<Record<LeakedCredential, Advice>>;
  /** The errors that speak of credentials. */
  readonly problems: readonly ProviderProblem[];
  /** The ids in its answers that can be asked for. */
  readonly resources: readonly ResourceId[];
  /** Left out where nothing is known of them. */
  readonly uploads?: ProviderUploads;
  /** The vendor's pages that say more, by what they are about. */
  readonly pages: Readonly<Record<ProviderPage, Link>>;
}
