import type { OperationParameter } from '@/utils/providers/operation.ts';
import { childrenOf, type DocumentReader, type Located, memberOf, textOf } from './located.ts';
import { oneLine } from './one-line.ts';
import { follow } from './reference.ts';
import { commonTypes, keywordsOf, propertyNames } from './schema-keywords.ts';
import { openSchemas, startWalk } from './schema-walk.ts';

/** Headers that are not parameters, whatever a document says (OpenAPI 3.1 section 4.8.12.1). */
const notParameters = ['accept', 'content-type', 'authorization'];

/**
 * The parameters of an operation, those of its path first; one of its own replaces one of the path. What stands in
 * braces in the path and is declared nowhere is a text, and reported.
 */
export function readParameters(
  reader: DocumentReader,
  { path, item, operation }: { readonly path: string; readonly item: Located; readonly operation: Located },
): OperationParameter[] {
  const byPlace = new Map<string, OperationParameter>();
  for (const list of [memberOf(item, 'parameters'), memberOf(operation, 'parameters')]) {
    if (list.value !== undefined && !Array.isArray(list.value)) reader.report(list.path, '"parameters" is no list.');
    for (const node of Array.isArray(list.value) ? childrenOf(list) : []) {
      const parameter = readParameter(reader, node);
      if (parameter !== null) byPlace.set(`${parameter.in} ${parameter.name}`, parameter);
    }
  }
  for (const [, name = ''] of path.matchAll(/\{([^{}]+)\}/g)) {
    if (byPlace.has(`path ${name}`)) continue;
    reader.report(operation.path, `"${name}" stands in the path and is declared nowhere. It is taken for a text.`);
    byPlace.set(`path ${name}`, { name, in: 'path', type: 'string', required: true, summary: '' });
  }
  return [...byPlace.values()];
}

function readParameter(reader: DocumentReader, node: Located): OperationParameter | null {
  const target = follow(reader, node);
  if (target === null) return null;
  const name = textOf(target, 'name');
  const place = textOf(target, 'in');
  if (name === null || (place !== 'path' && place !== 'query' && place !== 'header' && place !== 'cookie')) {
    reader.report(node.path, 'A parameter has no "name", or does not say "in" what it goes.');
    return null;
  }
  if (place === 'cookie') {
    reader.report(
      node.path,
      `The cookie "${name}" was left out: the browser lets no extension send one with its request.`,
    );
    return null;
  }
  if (place === 'header' && notParameters.includes(name.toLowerCase())) return null;
  const required = place === 'path' || memberOf(target, 'required').value === true;
  const summary = oneLine(textOf(target, 'description') ?? '');
  return { name, in: place, required, summary, ...readType(reader, target) };
}

/** What the schema of a parameter says; its `content` stands in its place where the value is encoded. */
function readType(
  reader: DocumentReader,
  parameter: Located,
): Pick<OperationParameter, 'type' | 'values' | 'fallback' | 'members'> {
  const own = memberOf(parameter, 'schema');
  const [media] = childrenOf(memberOf(parameter, 'content'));
  const schema = own.value === undefined && media !== undefined ? memberOf(media, 'schema') : own;
  const opened = openSchemas(schema.value === undefined ? [] : [schema], startWalk(reader));
  const schemas = opened?.schemas ?? [];
  const type = commonTypes(schemas).find((known) => known !== 'null') ?? 'string';
  const items = type === 'array' ? schemas.map((one) => memberOf(one, 'items')) : [];
  const elements = openSchemas(items, startWalk(reader))?.schemas ?? [];
  const values = [...schemas, ...elements].flatMap((one) => {
    const { enum: allowed, const: constant } = keywordsOf(one);
    return [...(Array.isArray(allowed) ? allowed : []), constant].flatMap(plainText);
  });
  const [fallback] = schemas.flatMap((one) => plainText(keywordsOf(one).default));
  const members = type === 'object' ? propertyNames(schemas) : [];
  return {
    type,
    ...(members.length === 0 ? {} : { members }),
    ...(values.length === 0 ? {} : { values: [...new Set(values)] }),
    ...(fallback === undefined ? {} : { fallback }),
  };
}

/** A value as it would stand in a URL; none of what has no one way to stand there. */
function plainText(value: unknown): string[] {
  if (Array.isArray(value)) return value.length === 0 ? [] : [value.flatMap(plainText).join(',')];
  return typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean' ? [String(value)] : [];
}
