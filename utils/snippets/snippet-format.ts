import type { RequestTemplate } from '@/utils/http/request-template.ts';
import type { CredentialVariables } from '@/utils/providers/provider.ts';

export interface SnippetOptions {
  /** The environment variables that the code reads its secret from; null writes the secret itself. */
  readonly variables: CredentialVariables | null;
  /** A key that stands in the URL, a header or the body of a request that no key authenticates, as in one for a token. */
  readonly containedKey: string | null;
}

export type SnippetResult =
  | { readonly ok: true; readonly text: string }
  /** A sentence: what cannot be said in this language, and what to do. */
  | { readonly ok: false; readonly message: string };

/** A language, or a library of one, that a request can be written in. */
export interface SnippetFormat {
  readonly id: string;
  /** As it stands after "Copied as". */
  readonly label: string;
  /** Beside the label: what it needs to run. */
  readonly hint: string;
  /** The code asks for its secret when it runs: there is no environment to read it from. */
  readonly asks?: true;
  /** Whether a request can be written so at all; without it every one can. */
  readonly offered?: (template: RequestTemplate) => boolean;
  /** The request as code or as a command that sends the same; pure. */
  readonly write: (template: RequestTemplate, options: SnippetOptions) => SnippetResult;
}
