import * as v from 'valibot';
import type { OperationParameter } from '@/utils/providers/operation.ts';
import { referencePage } from './parts.ts';

/** What an OpenAPI document says of an operation, in the shape of our own table. */
export interface DocumentOperation {
  readonly id: string;
  readonly method: string;
  readonly path: string;
  readonly tag: string;
  /** Where the vendor's site shows it: under the page of its tag, headed by its summary. */
  readonly page: string;
  readonly parameters: readonly Omit<OperationParameter, 'summary'>[];
  readonly body: { readonly mediaType: string; readonly schema: DocumentSchema } | null;
}

interface DocumentSchema {
  /** With everything that it refers to. */
  readonly json: object;
  readonly parts: readonly { readonly name: string; readonly file: boolean; readonly required: boolean }[];
}

const valueSchema = v.looseObject({
  type: v.picklist(['string', 'integer', 'number', 'boolean', 'array', 'object']),
  format: v.optional(v.string()),
  enum: v.optional(v.array(v.string())),
  default: v.optional(v.unknown()),
  required: v.optional(v.array(v.string()), []),
  properties: v.optional(v.record(v.string(), v.unknown()), {}),
});
const parameterSchema = v.object({
  name: v.string(),
  in: v.picklist(['path', 'query', 'header']),
  required: v.optional(v.boolean(), false),
  schema: valueSchema,
});
const operationSchema = v.object({
  operationId: v.string(),
  tags: v.tuple([v.string()]),
  summary: v.string(),
  parameters: v.optional(v.array(v.unknown()), []),
  requestBody: v.optional(v.object({ content: v.record(v.string(), v.object({ schema: v.unknown() })) })),
});
const documentSchema = v.looseObject({ paths: v.record(v.string(), v.record(v.string(), v.unknown())) });

/** Reads every operation of an OpenAPI 3.0 document; throws on what it does not know, so that nothing is compared by half. */
export function documentOperations(parsed: unknown): DocumentOperation[] {
  const { paths } = v.parse(documentSchema, parsed);
  const resolve = (value: unknown): unknown => {
    const reference = v.safeParse(v.object({ $ref: v.string() }), value);
    if (!reference.success) return value;
    const [, ...steps] = reference.output.$ref.split('/');
    return resolve(steps.reduce<unknown>((at, step) => Object(at)[step], parsed));
  };
  const inline = (value: unknown): unknown => {
    const resolved = resolve(value);
    if (Array.isArray(resolved)) return resolved.map(inline);
    if (typeof resolved !== 'object' || resolved === null) return resolved;
    return Object.fromEntries(Object.entries(resolved).map(([name, member]) => [name, inline(member)]));
  };
  return Object.entries(paths).flatMap(([path, item]) =>
    Object.entries(item).map(([method, value]) => readOperation(method.toUpperCase(), path, inline(value))),
  );
}

function readOperation(method: string, path: string, value: unknown): DocumentOperation {
  const { operationId, tags, summary, parameters, requestBody } = v.parse(operationSchema, value);
  const [tag] = tags;
  const heading = summary.toLowerCase().replace(/[^a-z\d]+/g, '-');
  return {
    id: operationId,
    method,
    path,
    tag,
    page: referencePage(`api/${tag.replaceAll(' ', '-')}#${heading}`),
    parameters: parameters.map(readParameter),
    body: requestBody === undefined ? null : readBody(requestBody.content),
  };
}

function readParameter(value: unknown): Omit<OperationParameter, 'summary'> {
  const { name, in: place, required, schema } = v.parse(parameterSchema, value);
  const members = Object.keys(schema.properties);
  return {
    name,
    in: place,
    type: schema.type,
    required,
    ...(schema.enum === undefined ? {} : { values: schema.enum }),
    ...(schema.default === undefined ? {} : { fallback: JSON.stringify(schema.default) }),
    ...(members.length === 0 ? {} : { members }),
  };
}

function readBody(content: Readonly<Record<string, { readonly schema: unknown }>>): DocumentOperation['body'] {
  const [[mediaType, { schema }] = ['', { schema: null }], ...others] = Object.entries(content);
  if (others.length > 0) throw new Error(`More than one media type: ${Object.keys(content).join(', ')}.`);
  const json = v.parse(valueSchema, schema);
  const parts = Object.entries(json.properties).map(([name, property]) => ({
    name,
    file: v.parse(v.object({ format: v.optional(v.string()) }), property).format === 'binary',
    required: json.required.includes(name),
  }));
  return { mediaType, schema: { json, parts } };
}
