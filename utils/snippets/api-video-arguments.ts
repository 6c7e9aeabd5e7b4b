import { headerValue } from '@/utils/http/headers.ts';
import { isJson, parseMediaType } from '@/utils/http/media-type.ts';
import { readPathParameters } from '@/utils/http/path-parameters.ts';
import type { RequestTemplate } from '@/utils/http/request-template.ts';
import { type ClientCall, clientCalls, type QueryKind, type Shape } from './api-video-calls.ts';

/** An argument of a call: what JSON can say. */
export type Argument = string | number | boolean | null | readonly Argument[] | ArgumentObject;
interface ArgumentObject {
  readonly [member: string]: Argument;
}

/** A call of the client with what it is given. */
export interface FittedCall {
  readonly call: string;
  readonly arguments: readonly Argument[];
}

/** The call that sends what a request says; null where the client has none, or would leave out a part of it. */
export function fitCall(template: RequestTemplate): FittedCall | null {
  const { pathname, searchParams } = new URL(template.url);
  // The client sets every field itself.
  if (template.headers.some(([name]) => name.toLowerCase() !== 'content-type')) return null;
  for (const known of clientCalls) {
    const parameters = known.method === template.method ? pathParameters(known.path, pathname) : null;
    if (parameters === null) continue;
    const query = readQuery(searchParams, known.query ?? {});
    const body = readBody(template, known);
    if (query === null || body === null) return null;
    // Also without parameters: some lists of the client fail without an object.
    const filter = known.query === undefined ? [] : [query];
    return { call: known.call, arguments: [...parameters, ...body, ...filter] };
  }
  return null;
}

/** In the order of the path; null where the path is another one, or has a parameter that is not filled. */
function pathParameters(template: string, pathname: string): string[] | null {
  const values = [...(readPathParameters(template, pathname)?.values() ?? [''])];
  return values.includes('') ? null : values;
}

function readQuery(searchParams: URLSearchParams, kinds: Readonly<Record<string, QueryKind>>): ArgumentObject | null {
  const query = new Map<string, Argument>();
  const texts = new Map<string, string[]>();
  const maps = new Map<string, Map<string, string>>();
  for (const [name, value] of searchParams) {
    const [, base = '', key] = /^([^[\]]+)(?:\[([^[\]]*)\])?$/.exec(name) ?? [];
    const kind = Object.hasOwn(kinds, base) ? kinds[base] : undefined;
    if (key === undefined) {
      const plain = kind === 'number' ? readNumber(value) : kind === 'text' ? value : null;
      if (plain === null || query.has(base)) return null;
      query.set(base, plain);
    } else if (kind === 'texts' && key === '') texts.set(base, [...(texts.get(base) ?? []), value]);
    else if (kind === 'map' && key !== '') maps.set(base, (maps.get(base) ?? new Map()).set(key, value));
    else return null;
  }
  return { ...Object.fromEntries(query), ...Object.fromEntries(texts), ...objects(maps) };
}

function objects(maps: ReadonlyMap<string, ReadonlyMap<string, string>>): ArgumentObject {
  return Object.fromEntries([...maps].map(([name, map]) => [name, Object.fromEntries(map)]));
}

/** A number that is written in the URL as the client writes it. */
function readNumber(value: string): number | null {
  return String(Number(value)) === value && Number.isFinite(Number(value)) ? Number(value) : null;
}

function readBody({ headers, body }: RequestTemplate, { body: shape, file }: ClientCall): Argument[] | null {
  if (file) {
    const [part, ...more] = body.kind === 'multipart' ? body.parts : [];
    return part !== undefined && 'file' in part && more.length === 0 ? [part.file] : null;
  }
  if (shape === undefined) return body.kind === 'none' ? [] : null;
  if (body.kind !== 'text' || !isJson(parseMediaType(headerValue(headers, 'Content-Type')))) return null;
  const argument = isObject(body.text) ? fitShape(JSON.parse(body.text), shape) : undefined;
  return argument === undefined ? null : [argument];
}

/** Whether a text is JSON, and an object. */
function isObject(text: string): boolean {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === 'object' && value !== null && !Array.isArray(value);
  } catch {
    return false;
  }
}

/** A value of JSON as the client takes it; undefined when it holds a member that the client does not know. */
function fitShape(value: Argument, shape: Shape): Argument | undefined {
  if (isList(value)) {
    const items = value.map((item) => fitShape(item, shape));
    return items.every((item) => item !== undefined) ? items : undefined;
  }
  if (typeof value !== 'object' || value === null) return undefined;
  const fitted: [string, Argument][] = [];
  for (const [name, member] of Object.entries(value)) {
    if (!Object.hasOwn(shape, name)) return undefined;
    const inner = shape[name] ?? null;
    const argument = inner === null ? member : fitShape(member, inner);
    if (argument === undefined) return undefined;
    // "public" is a word of TypeScript, so the client calls it otherwise.
    fitted.push([name === 'public' ? '_public' : name, argument]);
  }
  return Object.fromEntries(fitted);
}

function isList(value: Argument): value is readonly Argument[] {
  return Array.isArray(value);
}
