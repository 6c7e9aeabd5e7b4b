import { withHeader } from '@/utils/http/headers.ts';
import { fillPathParameter, readPathParameters } from '@/utils/http/path-parameters.ts';
import {
  appendQuery,
  changeQuery,
  type QueryParameter,
  readQuery,
  removeQuery,
} from '@/utils/http/query-parameters.ts';
import { isSetByBrowser } from '@/utils/http/request-target.ts';
import type { Operation, OperationParameter } from '@/utils/providers/operation.ts';
import type { PlaygroundRequest } from '@/utils/sending/sending.ts';

/** What of a request the table reads and writes. */
export type Target = Pick<PlaygroundRequest, 'path' | 'headers'>;

/** One line of the table: a parameter of the operation, a member of one that is an object, or any other of the query. */
export interface ParameterRow {
  /** Stays the same while its value is typed, so that the field keeps the focus. */
  readonly key: string;
  readonly kind: 'path' | 'query' | 'member' | 'header' | 'other';
  /** Null for what the operation does not name. */
  readonly parameter: OperationParameter | null;
  /** Of a member its own name, without the object's. */
  readonly name: string;
  readonly value: string;
  /** Its place in the query or among the headers; null where it stands in the path or is not there yet. */
  readonly at: number | null;
  /** Of a member: what stands behind it in its name, as `[]` of a list. */
  readonly suffix: string;
}

/**
 * The table of a request: the parameters of its operation in their order, those that are not set with an empty value, then
 * what else stands in the query, and an empty row for one more. Other headers stand under Headers alone.
 */
export function parameterRows(operation: Operation | null, target: Target): ParameterRow[] {
  const query = readQuery(target.path);
  const known = operation?.parameters.flatMap((parameter) => rowsOf(parameter, operation, target, query)) ?? [];
  const taken = new Set(known.filter(({ kind }) => kind !== 'header').map(({ at }) => at));
  const others = query.filter(({ at }) => !taken.has(at));
  return [...known, ...[...others, nothing].map((one, index) => otherRow(one, index))];
}

const nothing = { name: '', value: '', at: null };

function otherRow({ name, value, at }: Pick<ParameterRow, 'name' | 'value' | 'at'>, index: number): ParameterRow {
  return { key: `other ${index}`, kind: 'other', parameter: null, name, value, at, suffix: '' };
}

function rowsOf(
  parameter: OperationParameter,
  operation: Operation,
  { path, headers }: Target,
  query: readonly QueryParameter[],
): ParameterRow[] {
  const { name } = parameter;
  const row = { parameter, suffix: '', at: null, name };
  switch (parameter.in) {
    case 'header': {
      if (isSetByBrowser(name)) return [];
      const at = headers.findIndex(([own]) => own.toLowerCase() === name.toLowerCase());
      const place = at === -1 ? null : at;
      return [{ ...row, key: `header ${name}`, kind: 'header', value: headers[at]?.[1] ?? '', at: place }];
    }
    case 'path': {
      const value = readPathParameters(operation.path, path)?.get(name) ?? '';
      return [{ ...row, key: `path ${name}`, kind: 'path', value }];
    }
    case 'query': {
      if (parameter.type === 'object') return memberRows(parameter, query);
      const found = query.filter((one) => one.name === name);
      const more = parameter.type === 'array' || found.length === 0 ? [nothing] : [];
      return [...found, ...more].map(({ value, at }, index) => ({
        ...row,
        key: `query ${name} ${index}`,
        kind: 'query',
        value,
        at,
      }));
    }
  }
}

/** `name[member]=value`, once for each member that is set, and an empty one (OpenAPI, style deepObject). */
function memberRows(parameter: OperationParameter, query: readonly QueryParameter[]): ParameterRow[] {
  const found = query.flatMap(({ name, value, at }) => {
    if (!name.startsWith(`${parameter.name}[`)) return [];
    const [whole, member = '', suffix = ''] =
      /^([^[\]]*)\]((?:\[\])*)$/.exec(name.slice(parameter.name.length + 1)) ?? [];
    return whole === undefined ? [] : [{ name: member, value, at, suffix }];
  });
  return [...found, { ...nothing, suffix: '' }].map((one, index) => ({
    ...one,
    key: `member ${parameter.name} ${index}`,
    kind: 'member',
    parameter,
  }));
}

/** What changes of a request when a row of its table gets another name or value. What is emptied is taken out. */
export function writeRow(
  operation: Operation | null,
  { path, headers }: Target,
  row: ParameterRow,
  change: { readonly name?: string; readonly value?: string },
): Partial<Target> {
  const { name, value } = { ...row, ...change };
  if (row.kind === 'header') return { headers: withHeader(headers, name, value === '' ? null : value) };
  return { path: row.kind === 'path' ? writePath(operation, path, name, value) : writeQuery(path, row, name, value) };
}

function writePath(operation: Operation | null, path: string, name: string, value: string): string {
  return operation === null ? path : fillPathParameter(operation.path, path, name, value);
}

/** All else in the query stays as it was typed. */
function writeQuery(path: string, row: ParameterRow, name: string, value: string): string {
  const empty = value === '' && (row.kind === 'query' || name === '');
  if (empty) return row.at === null ? path : removeQuery(path, row.at);
  const whole = row.kind === 'member' ? `${row.parameter?.name}[${name.replace(/[[\]]/g, '')}]${row.suffix}` : name;
  return row.at === null ? appendQuery(path, whole, value) : changeQuery(path, row.at, { name: whole, value });
}
