import type { Environment } from './provider.ts';

/** A parameter of an operation, with what a field for it needs. */
export interface OperationParameter {
  readonly name: string;
  readonly in: 'path' | 'query' | 'header';
  readonly type: 'string' | 'integer' | 'number' | 'boolean' | 'array' | 'object';
  readonly required: boolean;
  /** One line of what it does. */
  readonly summary: string;
  /** The values that it can have, where they are listed. */
  readonly values?: readonly string[];
  /** What the server takes where it is left out, as it would stand in a URL. */
  readonly fallback?: string;
  /** Of an object, which stands in a query as `name[member]=value` (OpenAPI, style deepObject): the members, where they are listed. */
  readonly members?: readonly string[];
}

/** The body that an operation takes. */
export interface OperationBody {
  readonly mediaType: 'application/json' | 'multipart/form-data' | (string & {});
  /** Of JSON: a body that the server accepts, to start from. Of multipart: empty. */
  readonly skeleton: string;
  /** Of multipart: the names of its parts, and which of them are files. */
  readonly parts?: readonly { readonly name: string; readonly file: boolean; readonly required: boolean }[];
}

/** One thing that an API can do. */
export interface Operation {
  /** The vendor's own name for it, else method and path; unique among the operations of its API. */
  readonly id: string;
  readonly method: string;
  /** With parameters in braces: `/videos/{videoId}`. */
  readonly path: string;
  readonly tag: string;
  /** One line of what it does. */
  readonly summary: string;
  readonly environments: readonly Environment[];
  readonly parameters: readonly OperationParameter[];
  readonly body: OperationBody | null;
  /** The vendor's page about it. */
  readonly page: string | null;
}
