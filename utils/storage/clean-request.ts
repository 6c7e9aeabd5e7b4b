import * as v from 'valibot';
import { headerSecrets, maskBodyFields, maskHeader, maskQueryFields } from '@/utils/detection/named-secrets.ts';
import { createKeyRemover } from '@/utils/detection/take-out-keys.ts';
import { type PlaygroundRequest, playgroundRequestSchema } from '@/utils/sending/sending.ts';
import { installationSalt } from '@/utils/vault/installation-salt.ts';
import { listKeys, toWatchedKeys } from '@/utils/vault/keys.ts';
import { formSecrets, maskForm } from './mask-form.ts';

/** A request that may be written to disk. */
export interface CleanRequest {
  readonly request: PlaygroundRequest;
  /** Whether anything was left out. */
  readonly changed: boolean;
}

/**
 * A composed request without its secrets: masked are headers, members and parameters that are called as credentials are,
 * and every key that is stored or watched, in whatever form. Null when a key would stand in it all the same.
 */
export async function cleanRequest(request: PlaygroundRequest): Promise<CleanRequest | null> {
  const [keys, salt] = await Promise.all([listKeys(), installationSalt()]);
  const path = maskQueryFields(request.path);
  const body = maskBodyFields(request.body);
  const secrets = [...headerSecrets(request.headers), ...formSecrets(request), ...path.secrets, ...body.secrets];
  const remover = createKeyRemover(toWatchedKeys(keys), salt, secrets);
  const masked = {
    ...request,
    path: path.text,
    body: body.text,
    headers: request.headers.map(maskHeader),
    ...maskForm(request),
  };
  const { provider, environment, keyId, scheme, method } = request;
  const copy = v.safeParse(v.looseObject({}), remover.value(masked));
  const clean = v.safeParse(playgroundRequestSchema, {
    ...(copy.success ? copy.output : {}),
    ...{ provider, environment, keyId, scheme, method },
  });
  if (!clean.success || !remover.isFree(JSON.stringify(clean.output))) return null;
  // Parsed too, so that its members stand in the same order.
  const before = JSON.stringify(v.parse(playgroundRequestSchema, request));
  return { request: clean.output, changed: JSON.stringify(clean.output) !== before };
}
