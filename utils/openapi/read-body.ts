import type { OperationBody } from '@/utils/providers/operation.ts';
import { childrenOf, type DocumentReader, isMembers, type Located, memberOf } from './located.ts';
import { follow } from './reference.ts';
import { sampleValue } from './sample-value.ts';
import { isReadOnly, keywordsOf, propertyNames, propertySchemas, requiredNames, typesOf } from './schema-keywords.ts';
import { openSchemas, startWalk } from './schema-walk.ts';

/** The body that an operation takes, in the media type that is the easiest to write; null where it takes none. */
export function readBody(reader: DocumentReader, operation: Located): OperationBody | null {
  const body = memberOf(operation, 'requestBody');
  if (body.value === undefined) return null;
  const target = follow(reader, body);
  if (target === null) return null;
  const content = memberOf(target, 'content');
  if (!isMembers(content.value)) {
    reader.report(body.path, 'The request body has no "content", so nothing is known of it.');
    return null;
  }
  const [media] = childrenOf(content).toSorted((one, other) => rank(nameOf(one)) - rank(nameOf(other)));
  if (media === undefined) return null;
  const mediaType = nameOf(media);
  const schema = memberOf(media, 'schema');
  if (isJson(mediaType)) return { mediaType: concrete(mediaType), skeleton: jsonSkeleton(reader, media) };
  if (mediaType === 'multipart/form-data') return { mediaType, skeleton: '', parts: partsOf(reader, schema) };
  if (mediaType !== formType) return { mediaType, skeleton: '' };
  return { mediaType, skeleton: formSkeleton(sampleValue(schemasOf(schema), startWalk(reader))) };
}

const formType = 'application/x-www-form-urlencoded';

function nameOf(media: Located): string {
  return String(media.path.at(-1)).split(';', 1)[0]?.trim().toLowerCase() ?? '';
}

function isJson(mediaType: string): boolean {
  return /^(?:application\/json|application\/[\w.-]+\+json|application\/\*|\*\/\*)$/.test(mediaType);
}

function concrete(mediaType: string): string {
  return mediaType.includes('*') ? 'application/json' : mediaType;
}

function rank(mediaType: string): number {
  if (mediaType === 'application/json') return 0;
  if (isJson(mediaType)) return 1;
  return mediaType === 'multipart/form-data' ? 2 : mediaType === formType ? 3 : 4;
}

function schemasOf(schema: Located): Located[] {
  return schema.value === undefined ? [] : [schema];
}

/** From the schema; without one, from the example. */
function jsonSkeleton(reader: DocumentReader, media: Located): string {
  const schema = memberOf(media, 'schema');
  const [first] = childrenOf(memberOf(media, 'examples'));
  const example =
    memberOf(media, 'example').value ?? (first === undefined ? undefined : memberOf(first, 'value').value);
  const walk = startWalk(reader);
  const value = schema.value === undefined ? example : (sampleValue([schema], walk) ?? example);
  if (value === undefined && schema.value !== undefined)
    reader.report(
      schema.path,
      walk.budget.left > 0
        ? 'No body was made from this schema: it asks for itself without an end, or contradicts itself.'
        : 'No body was made from this schema: it is too large.',
    );
  return value === undefined ? '' : JSON.stringify(value, null, 2);
}

function partsOf(reader: DocumentReader, schema: Located): NonNullable<OperationBody['parts']> {
  const walk = startWalk(reader);
  const schemas = openSchemas(schemasOf(schema), walk)?.schemas ?? [];
  const required = requiredNames(schemas);
  return propertyNames(schemas)
    .filter((name) => !isReadOnly(propertySchemas(schemas, name)))
    .map((name) => {
      const own = openSchemas(propertySchemas(schemas, name), walk)?.schemas ?? [];
      return { name, file: own.some(isFile), required: required.includes(name) };
    });
}

/** A file is a binary text in 3.0; in 3.1 it has a media type of its own, or no type at all. A list of files is one too. */
function isFile(schema: Located): boolean {
  const { format, contentMediaType, contentEncoding } = keywordsOf(schema);
  const items = memberOf(schema, 'items');
  if (typesOf(schema)?.includes('array') === true) return items.value !== undefined && isFile(items);
  return format === 'binary' || (typeof contentMediaType === 'string' && contentEncoding === undefined);
}

function formSkeleton(value: unknown): string {
  if (!isMembers(value)) return '';
  const fields = Object.entries(value).map(([name, field]): [string, string] => [
    name,
    typeof field === 'string' ? field : JSON.stringify(field),
  ]);
  return new URLSearchParams(fields).toString();
}
