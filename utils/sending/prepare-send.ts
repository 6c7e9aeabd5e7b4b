import { basicAuthorization } from '@/utils/auth/basic.ts';
import { type HeaderFields, headerValues } from '@/utils/http/headers.ts';
import { type BodyPieces, describePieces } from '@/utils/http/request-body.ts';
import { composeUrl, validateHeader } from '@/utils/http/request-target.ts';
import { unfilledParameter } from '@/utils/http/unfilled-parameter.ts';
import { type ApiTarget, findTarget, isImportedId, type KeyScheme } from '@/utils/providers/api-target.ts';
import { type BoundHost, baseOf } from '@/utils/providers/bound-host.ts';
import { providerById } from '@/utils/providers/registry.ts';
import type { KeyRecord } from '@/utils/vault/key-record.ts';
import type { OpenValues } from '@/utils/vault/stored-keys.ts';
import { firstPiece, type Piece, type PreparedBody, type PreparedPiece, prepareBody } from './prepare-body.ts';
import type { PlaygroundRequest } from './sending.ts';

/** A playground request ready to be handed to fetch: exactly what is intended to go out. */
export interface PreparedSend {
  readonly url: string;
  readonly headers: HeaderFields;
  /** What goes out as the body. */
  readonly pieces: BodyPieces;
  /** The same as a text to be read: files stand in it by their names. */
  readonly body: string;
  /** The piece of a file that this is, where it goes out in pieces; null for whole. */
  readonly piece: PreparedPiece | null;
  readonly authorization: string | null;
  readonly keyLabel: string | null;
  /** What of the entered URL was changed, in sentences. */
  readonly notes: readonly string[];
}

export type PreparedResult =
  | { readonly ok: true; readonly prepared: PreparedSend }
  | { readonly ok: false; readonly message: string };

/** What is known beside the request and the stored keys. */
interface Known {
  /** The hosts of the user's own. */
  readonly boundHosts?: readonly BoundHost[];
  /** Made from the chosen key, where it is sent as Bearer and there is one yet. */
  readonly accessToken?: string;
  /** The values of watched keys that were pasted for this session. */
  readonly openValues?: OpenValues;
  /** Of the APIs that were imported. */
  readonly targets?: readonly ApiTarget[];
  /** The ids of the chosen files that are at hand. */
  readonly files?: readonly string[];
  /** The piece of a file to prepare, where it goes out in pieces; the first one if nothing is said. */
  readonly piece?: Piece;
}

/** Decides what is sent, or says in a sentence why it cannot be. Pure: what the panel previews is what the sender sends. */
export function prepareSend(
  request: PlaygroundRequest,
  keys: readonly KeyRecord[],
  { boundHosts = [], accessToken, openValues = {}, targets = [], files = [], piece = firstPiece }: Known = {},
): PreparedResult {
  const target = findTarget(request.provider, targets);
  if (target === null)
    return refuse(
      isImportedId(request.provider)
        ? 'The API that this request is for was removed. Choose another one, or import it again.'
        : `There is no provider "${request.provider}". Choose one of the list.`,
    );
  const base = baseOf(request, boundHosts, targets);
  if (base === null && request.base === null)
    return refuse(
      `${target.name} has no ${request.environment} server. Choose another environment, or bind a server to it.`,
    );
  if (base === null)
    return refuse(
      `${request.base} no longer stands for ${request.environment}. Choose another host, or enter it anew in the options.`,
    );
  const composed = composeUrl(base, request.path);
  if (!composed.ok) return composed;
  const unfilled = unfilledParameter(request.path);
  if (unfilled !== null)
    return refuse(
      `{${unfilled}} in the path is not filled in yet. Put its value there, in the URL or under Parameters.`,
    );

  for (const [name, value] of request.headers) {
    const message = validateHeader(name, value);
    if (message !== null) return refuse(message);
  }

  const made = prepareBody(request, files, piece);
  if (!made.ok) return made;
  const { body } = made;
  const parts: Decided = { request, body, url: composed.url, notes: [...composed.notes, ...body.notes] };

  const [manual = null, ...more] = headerValues(request.headers, 'Authorization');
  if (more.length > 0)
    return refuse('Authorization stands under Headers more than once, and a request carries one. Remove the others.');
  if (request.keyId === null) return ready(parts, manual, null);

  const key = keys.find(({ id }) => id === request.keyId);
  if (key === undefined) return refuse('The chosen key is no longer stored. Choose another key, or none.');
  if (key.provider !== request.provider || key.environment !== request.environment)
    return refuse(
      `"${key.label}" is a ${key.environment} key and is only sent to its own host. Choose a ${request.environment} key, or none.`,
    );
  const value = key.environment === 'sandbox' ? key.value : openValues[key.id];
  if (value === null) return refuse(`"${key.label}" is locked. Unlock the vault to send with it, or choose no key.`);
  if (value === undefined)
    return refuse(
      `Only the fingerprint of "${key.label}" is kept, so it cannot be sent. Paste it under Keys to use it in this session, or choose a sandbox key or none.`,
    );
  if (target.keyScheme !== null) return withKey(parts, { label: key.label, value, scheme: target.keyScheme });
  if (manual !== null)
    return refuse(
      `"${key.label}" makes the Authorization header already. Remove yours under Headers, or choose no key.`,
    );
  if (request.scheme === 'Basic') return ready(parts, basicAuthorization(value), key.label);
  if (accessToken !== undefined) return ready(parts, `Bearer ${accessToken}`, key.label);
  const path = providerById(target.id)?.bearer.exchange.path ?? '';
  const note = `An access token is made from "${key.label}" when you send, by POST ${path}, unless one is held that is good.`;
  return ready({ ...parts, notes: [...parts.notes, note] }, null, key.label);
}

interface SchemedKey {
  readonly label: string;
  readonly value: string;
  readonly scheme: KeyScheme;
}

/** With the key where the scheme of its API puts it. */
function withKey(parts: Decided, { label, value, scheme }: SchemedKey): PreparedResult {
  const { request } = parts;
  if (scheme.kind === 'query')
    return refuse(
      `The key "${label}" would go into the URL, as "${scheme.name}", and URLs stand in logs. It is not put there: write it into the path yourself, and choose no key.`,
    );
  const name = scheme.kind === 'header' ? scheme.name : 'Authorization';
  const field =
    scheme.kind === 'Basic' ? basicAuthorization(value) : scheme.kind === 'Bearer' ? `Bearer ${value}` : value;
  if (headerValues(request.headers, name).length > 0)
    return refuse(`"${label}" makes the ${name} header already. Remove yours under Headers, or choose no key.`);
  const message = validateHeader(name, field);
  if (message !== null) return refuse(message);
  if (name.toLowerCase() === 'authorization') return ready(parts, field, label);
  const [manual = null] = headerValues(request.headers, 'Authorization');
  const notes = [...parts.notes, `“${label}” goes out in the header ${name}.`];
  const headers: HeaderFields = [[name, field], ...request.headers];
  return ready({ ...parts, request: { ...request, headers: [...headers] }, notes }, manual, label);
}

function refuse(message: string): PreparedResult {
  return { ok: false, message };
}

interface Decided {
  readonly request: PlaygroundRequest;
  readonly body: PreparedBody;
  readonly url: string;
  readonly notes: readonly string[];
}

function ready(
  { request, body: { pieces, headers: own, piece }, url, notes }: Decided,
  authorization: string | null,
  keyLabel: string | null,
): PreparedResult {
  const made = ['authorization', ...own.map(([name]) => name.toLowerCase())];
  const headers: HeaderFields = [
    ...(authorization === null ? [] : [['Authorization', authorization] as const]),
    ...own,
    ...request.headers.filter(([name]) => !made.includes(name.toLowerCase())),
  ];
  const body = describePieces(pieces);
  return { ok: true, prepared: { url, headers, pieces, body, piece, authorization, keyLabel, notes } };
}
