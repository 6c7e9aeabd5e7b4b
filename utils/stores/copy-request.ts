import { copyText } from '@/utils/capture/copy-text.ts';
import { createFingerprint } from '@/utils/detection/fingerprint.ts';
import { longestKey } from '@/utils/detection/fingerprint-schema.ts';
import type { Locate } from '@/utils/detection/replace-secrets.ts';
import { variablesOf } from '@/utils/providers/api-target.ts';
import type { CredentialVariables } from '@/utils/providers/provider.ts';
import type { PreparedSend } from '@/utils/sending/prepare-send.ts';
import type { PlaygroundRequest } from '@/utils/sending/sending.ts';
import { type CopiedRequest, templateOf } from '@/utils/sending/template-of.ts';
import type { SnippetFormat, SnippetResult } from '@/utils/snippets/snippet-format.ts';
import { type PlannedSecret, planSnippet } from '@/utils/snippets/snippet-plan.ts';
import { writeWithheld } from '@/utils/snippets/withhold-key.ts';
import { isOpen } from '@/utils/vault/key-record.ts';
import { toWatchedKeys } from '@/utils/vault/keys.ts';
import { useKeys } from './keys-store.ts';
import { useSession } from './session-store.ts';

export interface CopyOutcome {
  readonly ok: boolean;
  readonly message: string;
  /** Whether a secret is on the clipboard now. */
  readonly secretCopied?: boolean;
}

/** A playground request that can be copied. */
export interface Copyable extends CopiedRequest {
  readonly variables: CredentialVariables;
  /** What is left out unless it is asked for; null when there is nothing. */
  readonly secret: PlannedSecret | null;
}

/** What would be sent of a request, or null where its provider is gone. */
export function readCopyable(request: PlaygroundRequest, prepared: PreparedSend): Copyable | null {
  const variables = variablesOf(request.provider);
  if (variables === null) return null;
  const { keys, openValues } = useKeys.getState();
  const stored = keys.filter(isOpen).map(({ value }) => value);
  const copied = templateOf(request, withToken(request, prepared), [...stored, ...Object.values(openValues)]);
  const { containedKey, template } = copied;
  return { ...copied, variables, secret: planSnippet(template, { variables, containedKey }).secret };
}

/** The prepared request with the access token that is held for its key and host. */
function withToken({ keyId, scheme }: PlaygroundRequest, prepared: PreparedSend): PreparedSend {
  if (scheme !== 'Bearer' || prepared.authorization !== null) return prepared;
  const { tokens } = useSession.getState();
  const held = tokens.find((token) => token.keyId === keyId && prepared.url.startsWith(`${token.base}/`));
  return held === undefined ? prepared : { ...prepared, authorization: `Bearer ${held.accessToken}` };
}

/** What the secret is called in a sentence. */
export function describeSecret({ name }: PlannedSecret): string {
  return { key: 'the key', token: 'the access token', authorization: 'the Authorization value' }[name];
}

/**
 * Puts a request on the clipboard, without its secret unless that is to be disclosed, and says in a sentence what was
 * copied, or why nothing was. Never rejects.
 */
export async function copyRequest(copyable: Copyable, format: SnippetFormat, disclosed: boolean): Promise<CopyOutcome> {
  const written = disclosed ? writeDisclosed(copyable, format) : await writeChecked(copyable, format);
  if (!written.ok) return written;
  if (!copyText(written.text))
    return { ok: false, message: 'The browser did not let the code be copied. Click into the panel and choose again.' };
  const secretCopied = disclosed && copyable.secret !== null;
  return { ok: true, message: describeCopy(copyable, format, disclosed), secretCopied };
}

function writeDisclosed({ template, containedKey, secret }: Copyable, format: SnippetFormat): SnippetResult {
  if (secret?.value === '')
    return { ok: false, message: 'The access token is made when you send. Send the request once, then copy it.' };
  return format.write(template, { variables: null, containedKey });
}

async function writeChecked(copyable: Copyable, format: SnippetFormat): Promise<SnippetResult> {
  const { template, variables, containedKey } = copyable;
  const locate = await locateKeys(copyable);
  if (locate === null)
    return { ok: false, message: 'The stored keys have not been read yet. Choose again in a moment.' };
  return writeWithheld(format, template, { variables, containedKey }, locate);
}

/** Any shorter text stands in code by chance. */
const shortestSecret = 8;

/** Finds the stored keys, the secret of the request, and what else in it is known to be one; null before the keys are read. */
async function locateKeys({ template, secret }: Copyable): Promise<Locate | null> {
  const { keys, salt } = useKeys.getState();
  if (salt === null) return null;
  // Loaded when it is needed: the panel's first view has no other use for the scanner.
  const { createScanner } = await import('@/utils/detection/create-scanner.ts');
  const scanner = createScanner({ salt });
  const watched = toWatchedKeys(keys);
  if (secret !== null && secret.value.length >= shortestSecret && secret.value.length <= longestKey)
    watched.push({
      label: 'The secret of the request',
      provider: '',
      environment: 'sandbox',
      fingerprint: createFingerprint(secret.value, salt),
    });
  scanner.watch(watched);
  const { method, url, headers, body } = template;
  scanner.scan({
    ...{ index: 0, startedAt: 0, pageUrl: null, initiator: null, response: null, webSocketMessages: [] },
    request: { method, url, headers, body: body.kind === 'text' ? body : { kind: 'none' } },
  });
  return (text) => scanner.locate(text);
}

function describeCopy({ secret }: Copyable, { label, asks }: SnippetFormat, disclosed: boolean): string {
  if (secret === null) return `Copied as ${label}. The request carries no credential.`;
  const what = describeSecret(secret);
  if (disclosed)
    return `Copied as ${label}, with ${what}: whoever reads it can use it. The browser lets nothing clear it later by itself: empty the clipboard when you are done.`;
  return `Copied as ${label}, ${what} left out: ${asks ? 'it asks for' : 'set'} ${secret.variable}.`;
}
