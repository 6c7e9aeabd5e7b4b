import { visibleText } from '@/utils/encoding/visible-text.ts';
import { methods } from '@/utils/http/method.ts';
import type { ApiOperation } from './imported-api.ts';
import { childrenOf, type DocumentReader, isMembers, type Located, memberOf, textOf } from './located.ts';
import { oneLine } from './one-line.ts';
import { readBody } from './read-body.ts';
import { readParameters } from './read-parameters.ts';
import { readOwnServers } from './read-servers.ts';
import { follow } from './reference.ts';

/** Every operation that can be read. What is wrong with one is reported, and the others stay. */
export function readOperations(reader: DocumentReader): ApiOperation[] {
  const paths = memberOf(reader.root, 'paths');
  if (!isMembers(paths.value)) {
    reader.report(paths.path, 'The document has no "paths", so there is no operation in it.');
    return [];
  }
  const operations = new Map<string, ApiOperation>();
  for (const node of childrenOf(paths)) {
    for (const { operation, place } of readPath(reader, node)) {
      const id = operations.has(operation.id) ? `${operation.method} ${operation.path}` : operation.id;
      if (id !== operation.id)
        reader.report(place.path, `Another operation is called "${operation.id}" too. This one is called "${id}".`);
      operations.set(id, { ...operation, id });
    }
  }
  return [...operations.values()];
}

interface Read {
  readonly operation: ApiOperation;
  readonly place: Located;
}

function readPath(reader: DocumentReader, node: Located): Read[] {
  const path = String(node.path.at(-1));
  if (path.startsWith('x-')) return [];
  if (!path.startsWith('/')) {
    reader.report(node.path, `The path "${path}" does not begin with a slash.`);
    return [];
  }
  const item = follow(reader, node);
  if (item === null) return [];
  if (!isMembers(item.value)) {
    reader.report(node.path, `The path "${path}" holds no operations.`);
    return [];
  }
  if (item.value.trace !== undefined)
    reader.report(memberOf(item, 'trace').path, 'TRACE was left out: browsers do not send it.');
  return methods.flatMap((method) => {
    const place = memberOf(item, method.toLowerCase());
    if (place.value === undefined) return [];
    const operation = readOperation(reader, { method, path, item, place });
    return operation === null ? [] : [{ operation, place }];
  });
}

interface Found {
  readonly method: string;
  readonly path: string;
  readonly item: Located;
  readonly place: Located;
}

function readOperation(reader: DocumentReader, { method, path, item, place }: Found): ApiOperation | null {
  if (!isMembers(place.value)) {
    reader.report(place.path, `What stands under ${method} ${path} is no operation.`);
    return null;
  }
  try {
    return {
      id: textOf(place, 'operationId') ?? `${method} ${path}`,
      method,
      path,
      tag: readTag(place, path),
      summary: oneLine(textOf(place, 'summary') ?? textOf(place, 'description') ?? textOf(item, 'summary') ?? ''),
      parameters: readParameters(reader, { path, item, operation: place }),
      body: readBody(reader, place),
      page: readPage(place),
      servers: readOwnServers(reader, [place, item]),
    };
  } catch (error) {
    // Only the stack has an end here.
    if (!(error instanceof RangeError)) throw error;
    reader.report(place.path, `${method} ${path} was left out: its schemas nest too deep to be read.`);
    return null;
  }
}

/** Its first tag, or else the first word of its path. */
function readTag(operation: Located, path: string): string {
  const [tag] = childrenOf(memberOf(operation, 'tags'));
  if (typeof tag?.value === 'string' && tag.value.trim() !== '') return visibleText(tag.value.trim());
  return path.split('/').find((word) => word !== '' && !word.startsWith('{')) ?? '';
}

function readPage(operation: Located): string | null {
  const url = textOf(memberOf(operation, 'externalDocs'), 'url');
  return url !== null && URL.canParse(url) && /^https?:$/.test(new URL(url).protocol) ? url : null;
}
