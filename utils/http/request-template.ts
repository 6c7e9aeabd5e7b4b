import type { HeaderFields } from './headers.ts';

/** A credential that stands apart from the request that carries it, so that it can be written as a variable. */
export type TemplateCredential =
  | { readonly kind: 'basic'; readonly userName: string; readonly password: string }
  | { readonly kind: 'bearer'; readonly token: string };

/** One part of `multipart/form-data` (RFC 7578). A file is named by the path that the command or code gave it. */
export type TemplatePart =
  | { readonly name: string; readonly value: string; readonly contentType: string | null }
  | {
      readonly name: string;
      readonly file: string;
      readonly fileName: string | null;
      readonly contentType: string | null;
    };

export type TemplateBody =
  | { readonly kind: 'none' }
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'form'; readonly fields: HeaderFields }
  | { readonly kind: 'multipart'; readonly parts: readonly TemplatePart[] }
  | { readonly kind: 'file'; readonly file: string };

/** A request that is written as a command or as code, or that was read from one. */
export interface RequestTemplate {
  readonly method: string;
  /** Absolute, in ASCII, without user information and fragment. */
  readonly url: string;
  /** Without the Authorization field that the credential makes, and the Content-Type that a form or multipart body brings. */
  readonly headers: HeaderFields;
  readonly credential: TemplateCredential | null;
  readonly body: TemplateBody;
}
