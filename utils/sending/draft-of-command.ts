import * as v from 'valibot';
import { findKeysInside } from '@/utils/auth/find-keys-inside.ts';
import { type CommandKey, keyOfCommand } from '@/utils/curl/key-of-command.ts';
import { readCurl } from '@/utils/curl/read-curl.ts';
import { createScanner } from '@/utils/detection/create-scanner.ts';
import { fingerprintId, saltedDigest } from '@/utils/detection/fingerprint.ts';
import type { HeaderFields } from '@/utils/http/headers.ts';
import type { RequestTemplate, TemplateBody } from '@/utils/http/request-template.ts';
import type { BoundHost } from '@/utils/providers/bound-host.ts';
import { providers } from '@/utils/providers/registry.ts';
import type { KeyRecord } from '@/utils/vault/key-record.ts';
import type { OpenValues } from '@/utils/vault/stored-keys.ts';
import { targetOfUrl, type UrlTarget } from './command-target.ts';
import { draftOfTemplate } from './draft-of-template.ts';
import { type PlaygroundRequest, playgroundRequestSchema } from './sending.ts';

export type CommandDraft =
  | {
      readonly ok: true;
      readonly draft: PlaygroundRequest;
      readonly key: CommandKey;
      /** Sentences on what differs from the command. */
      readonly notes: readonly string[];
    }
  /** Nothing of the command may be taken over, or nothing can be. */
  | { readonly ok: false; readonly message: string };

/** What is known when a command is pasted. */
export interface Known {
  /** What stands in the playground. */
  readonly draft: PlaygroundRequest;
  readonly keys: readonly KeyRecord[];
  readonly openValues: OpenValues;
  readonly boundHosts: readonly BoundHost[];
  /** Under which the fingerprints of the keys were made. */
  readonly salt: Uint8Array;
}

/**
 * The playground request that a curl command stands for. Its credential becomes a key that is kept or is left out; a
 * command that carries a production key elsewhere is refused as a whole. Pure.
 */
export function draftOfCommand(text: string, known: Known): CommandDraft {
  const reading = readCurl(text);
  if (!reading.ok) return reading;
  const { template } = reading;
  const target = targetOfUrl(template.url, known.boundHosts);
  if (target === null) return refuse(foreign(template.url));
  const carried = findCarried(template, target, known);
  if (carried !== null) return refuse(carried);
  const parts = draftOfTemplate(template);
  if (!parts.ok) return parts;
  const key = keyOfCommand(template.credential, target, {
    keys: known.keys,
    open: new Set(Object.keys(known.openValues)),
    digestOf: (value) => saltedDigest(value, known.salt),
  });
  const { headers, notes } = withCredential(parts.parts.headers, key, target);
  // In the order of the schema: whether a draft is what was sent is told by its JSON.
  const draft = v.parse(playgroundRequestSchema, {
    ...{ provider: target.provider.id, environment: target.environment, base: target.base },
    ...{ keyId: keyIdOf(key, target, known), scheme: key.kind === 'named' ? known.draft.scheme : 'Basic' },
    ...{ ...parts.parts, path: target.path, headers },
  });
  const secured = target.base === null && template.url.startsWith('http:') ? ['http was changed to https.'] : [];
  return { ok: true, draft, key, notes: [...secured, ...notes, ...parts.notes, ...reading.notes] };
}

function foreign(url: string): string {
  const names = providers.map(({ name }) => name).join(', ');
  return `The command goes to ${new URL(url).host}, which is no host of ${names} and none of yours. Nothing was changed.`;
}

/** The sentence that refuses a command which carries a production key elsewhere than as its credential, or null. */
function findCarried(template: RequestTemplate, target: UrlTarget, { keys, salt }: Known): string | null {
  const { url, headers, body } = template;
  const scanner = createScanner({ salt });
  scanner.watch(keys);
  const text = JSON.stringify([url, headers, body]);
  const ids = new Set(scanner.locate(text).map(({ fingerprint }) => fingerprint));
  const watched = keys.find((key) => key.environment !== 'sandbox' && ids.has(fingerprintId(key.fingerprint)));
  if (watched !== undefined)
    return `The command carries “${watched.label}”, a ${watched.environment} key that you watch, in its URL, headers or body. Nothing was changed.`;
  if (target.environment === 'sandbox' || !textsOf(body).some((one) => findKeysInside(one).length > 0)) return null;
  return `The body of the command carries a key for ${target.environment}. Nothing was changed: keep it under Keys to have its fingerprint watched.`;
}

function textsOf(body: TemplateBody): string[] {
  if (body.kind === 'text') return [body.text];
  if (body.kind === 'form') return body.fields.flatMap(([name, value]) => [value, `${name}=${value}`]);
  if (body.kind !== 'multipart') return [];
  return body.parts.flatMap((part) => ('value' in part ? [part.value, `${part.name}=${part.value}`] : []));
}

function keyIdOf(key: CommandKey, target: UrlTarget, { draft, keys }: Known): string | null {
  if (key.kind === 'chosen') return key.keyId;
  const chosen = keys.find(({ id }) => id === draft.keyId);
  const fits = chosen?.environment === target.environment && chosen.provider === target.provider.id;
  return key.kind === 'named' && fits ? draft.keyId : null;
}

/** A header of one's own stays where it goes to the sandbox; a credential for real data is nowhere on screen. */
function withCredential(headers: HeaderFields, key: CommandKey, { environment }: UrlTarget) {
  if (key.kind === 'token')
    return { headers: [...headers, ['Authorization', `Bearer ${key.token}`] as const], notes: [] };
  const others = headers.filter(([name]) => name.toLowerCase() !== 'authorization');
  if (environment === 'sandbox' || others.length === headers.length) return { headers, notes: [] };
  return { headers: others, notes: [`The Authorization header for ${environment} was left out.`] };
}

function refuse(message: string): CommandDraft {
  return { ok: false, message };
}
