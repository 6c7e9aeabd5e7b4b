import { readAuthorization } from '@/utils/auth/anatomy.ts';
import { jsonMembers } from '@/utils/detection/json-members.ts';
import { hasBody } from '@/utils/http/method.ts';
import type { BodyPart } from '@/utils/http/request-body.ts';
import type { RequestTemplate, TemplateBody, TemplateCredential, TemplatePart } from '@/utils/http/request-template.ts';
import { providerById } from '@/utils/providers/registry.ts';
import type { PreparedSend } from './prepare-send.ts';
import type { PlaygroundRequest } from './sending.ts';

export interface CopiedRequest {
  readonly template: RequestTemplate;
  /** The key that stands in the request elsewhere than in its Authorization, or null. */
  readonly containedKey: string | null;
}

/**
 * What the playground would send, as a request that can be written as code. `knownKeys` are the values at hand. The token
 * of a bearer credential is empty where none has been made yet.
 */
export function templateOf(
  request: PlaygroundRequest,
  prepared: PreparedSend,
  knownKeys: readonly string[],
): CopiedRequest {
  const { url, body, authorization } = prepared;
  const credential = credentialOf(request, authorization);
  const carried = bodyOf(request, body);
  const made = [
    ...(credential === null ? [] : ['authorization']),
    // With the boundary of this send; the code makes its own, and sends a file whole.
    ...(carried.kind === 'multipart' ? ['content-type', 'content-range'] : []),
  ];
  const headers = prepared.headers.filter(([name]) => !made.includes(name.toLowerCase()));
  const texts = [url, body, ...headers.map(([, value]) => value)];
  const contained = knownKeys.find((key) => texts.some((text) => text.includes(key)));
  return {
    template: { method: request.method, url, headers, credential, body: carried },
    containedKey: contained ?? exchangedKey(request, prepared),
  };
}

/** Files stand in it by their names: nobody tells a page where they lie. */
function bodyOf({ method, bodyKind, parts, file }: PlaygroundRequest, text: string): TemplateBody {
  if (!hasBody(method) || text === '') return { kind: 'none' };
  if (bodyKind === 'multipart') return { kind: 'multipart', parts: parts.map(partOf) };
  return bodyKind === 'file' && file !== null ? { kind: 'file', file: file.name } : { kind: 'text', text };
}

function partOf(part: BodyPart): TemplatePart {
  const { name, contentType: typed } = part;
  if (part.kind === 'text') return { name, value: part.value, contentType: typed || null };
  const { name: fileName = '', type = '' } = part.file ?? {};
  return { name, file: fileName, fileName, contentType: typed || type || null };
}

/** Null for none, and for a value that is neither of a key alone nor a plain token: that one stays under the headers as it is. */
function credentialOf(
  { keyId, scheme, provider }: PlaygroundRequest,
  authorization: string | null,
): TemplateCredential | null {
  const exchanged = keyId !== null && scheme === 'Bearer' && providerById(provider) !== null;
  if (authorization === null) return exchanged ? { kind: 'bearer', token: '' } : null;
  const anatomy = readAuthorization(authorization);
  if (anatomy.oddities.length > 0) return null;
  if (anatomy.basic !== null) return { kind: 'basic', userName: anatomy.basic.userName, password: '' };
  return anatomy.scheme === 'Bearer' ? { kind: 'bearer', token: anatomy.token } : null;
}

/** The key in a request that has an access token made of it, whether or not anybody stored it. */
function exchangedKey({ provider }: PlaygroundRequest, { url, body }: PreparedSend): string | null {
  const exchange = providerById(provider)?.bearer.exchange;
  if (exchange === undefined || !new URL(url).pathname.endsWith(exchange.path)) return null;
  return jsonMembers(body).find(({ name }) => name === exchange.member)?.raw ?? null;
}
