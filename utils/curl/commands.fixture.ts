import type { HeaderFields } from '@/utils/http/headers.ts';
import { copiedCommands } from './copied-commands.fixture.ts';
import { documentedCommands } from './documented-commands.fixture.ts';

/** What a command must be read as. Keys are plainly fake. */
export interface ExpectedRequest {
  /** Method and URL. */
  readonly request: string;
  /** `user:password` or `Bearer token`; none by default. */
  readonly auth?: string;
  /** Content-Type, where the body is no form and no multipart. */
  readonly type?: string;
  /** Some of the header fields. */
  readonly headers?: HeaderFields;
  /** A text, the fields of a form, or the parts of a multipart body: with `@` before the name of a file. None by default. */
  readonly body?: string | { readonly form: string } | { readonly parts: string } | { readonly file: string };
}

export interface RealCommand extends ExpectedRequest {
  /** Whose style it is. */
  readonly origin: string;
  readonly command: string;
}

/** Commands as they are met in documentation, in browsers and in other tools. */
export const realCommands: readonly RealCommand[] = [...documentedCommands, ...copiedCommands];
