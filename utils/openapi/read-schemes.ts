import type { ApiScheme } from './imported-api.ts';
import { childrenOf, type DocumentReader, type Located, memberOf, textOf } from './located.ts';
import { follow } from './reference.ts';

/** How requests to an API are authenticated (OpenAPI 3.1 section 4.8.27): those that the document asks for come first. */
export function readSchemes(reader: DocumentReader): ApiScheme[] {
  const described = childrenOf(memberOf(memberOf(reader.root, 'components'), 'securitySchemes'));
  const wanted = childrenOf(memberOf(reader.root, 'security')).flatMap((one) =>
    childrenOf(one).map(({ path }) => String(path.at(-1))),
  );
  return described
    .flatMap((node) => readScheme(reader, node) ?? [])
    .toSorted((one, other) => Number(wanted.includes(other.id)) - Number(wanted.includes(one.id)));
}

function readScheme(reader: DocumentReader, node: Located): ApiScheme | null {
  const id = String(node.path.at(-1));
  const target = follow(reader, node);
  if (target === null) return null;
  const type = textOf(target, 'type');
  const unsupported = (reason: string): ApiScheme => ({ kind: 'unsupported', id, reason });
  switch (type ?? '') {
    case 'http':
      return readHttpScheme(id, textOf(target, 'scheme')?.toLowerCase() ?? '');
    case 'apiKey':
      return readKeyScheme(reader, target, id);
    case 'oauth2':
    case 'openIdConnect':
      return unsupported(
        `${type === 'oauth2' ? 'OAuth 2' : 'OpenID Connect'} is not carried out here. Get an access token elsewhere: kept as a key, it is sent as Bearer.`,
      );
    case 'mutualTLS':
      return unsupported('A client certificate is the browser’s to send. Install it there.');
    default:
      reader.report(target.path, `The security scheme "${id}" is of no known type.`);
      return null;
  }
}

function readHttpScheme(id: string, scheme: string): ApiScheme {
  if (scheme === 'basic') return { kind: 'Basic', id };
  if (scheme === 'bearer') return { kind: 'Bearer', id };
  return { kind: 'unsupported', id, reason: `The HTTP scheme "${scheme}" is not made here. Send its header yourself.` };
}

function readKeyScheme(reader: DocumentReader, target: Located, id: string): ApiScheme | null {
  const name = textOf(target, 'name');
  const place = textOf(target, 'in');
  if (name !== null && (place === 'header' || place === 'query')) return { kind: place, id, name };
  if (name !== null && place === 'cookie')
    return {
      kind: 'unsupported',
      id,
      reason: `The key goes into the cookie "${name}", and the browser lets no extension send one with its request.`,
    };
  reader.report(
    target.path,
    `The security scheme "${id}" does not say the name of its key, or whether it goes into a header or the query.`,
  );
  return null;
}
