import * as v from 'valibot';
import { environments } from '@/utils/providers/provider.ts';

const text = v.pipe(v.string(), v.minLength(1));
const list = <Schema extends v.GenericSchema>(schema: Schema) => v.pipe(v.array(schema), v.readonly());

/** Where an API is served, with the environment that its words speak of. */
export const apiServerSchema = v.object({
  /** Scheme, host, port and path, without a slash at its end. */
  url: v.pipe(v.string(), v.url()),
  name: v.string(),
  environment: v.nullable(v.picklist(environments)),
});
export type ApiServer = v.InferOutput<typeof apiServerSchema>;

/** How a request tells who sends it; `id` is the document's own name for it. */
export const apiSchemeSchema = v.variant('kind', [
  v.object({ kind: v.literal('Basic'), id: v.string() }),
  v.object({ kind: v.literal('Bearer'), id: v.string() }),
  v.object({ kind: v.literal('header'), id: v.string(), name: text }),
  v.object({ kind: v.literal('query'), id: v.string(), name: text }),
  v.object({ kind: v.literal('unsupported'), id: v.string(), reason: text }),
]);
export type ApiScheme = v.InferOutput<typeof apiSchemeSchema>;

const parameterSchema = v.object({
  name: text,
  in: v.picklist(['path', 'query', 'header']),
  type: v.picklist(['string', 'integer', 'number', 'boolean', 'array', 'object']),
  required: v.boolean(),
  summary: v.string(),
  values: v.exactOptional(list(v.string())),
  fallback: v.exactOptional(v.string()),
  members: v.exactOptional(list(v.string())),
});

const bodySchema = v.object({
  mediaType: v.string(),
  skeleton: v.string(),
  parts: v.exactOptional(list(v.object({ name: v.string(), file: v.boolean(), required: v.boolean() }))),
});

/** An operation of an imported API. In which environments it is to be had follows from what its servers are bound to. */
export const apiOperationSchema = v.object({
  id: text,
  method: text,
  path: v.pipe(v.string(), v.startsWith('/')),
  tag: v.string(),
  summary: v.string(),
  parameters: list(parameterSchema),
  body: v.nullable(bodySchema),
  page: v.nullable(v.string()),
  /** The URLs of its own servers; null for those of the API. */
  servers: v.nullable(list(v.string())),
});
export type ApiOperation = v.InferOutput<typeof apiOperationSchema>;

/** An API as a document describes it. */
export interface ImportedApi {
  readonly title: string;
  readonly version: string;
  readonly operations: readonly ApiOperation[];
}
