import * as v from 'valibot';
import { seal, sealedSchema, unseal } from '@/utils/vault/crypto/seal.ts';
import { type OpenVault, sealedPlace } from '@/utils/vault/data-key.ts';
import { type SavedRequest, savedRequestSchema } from './saved-request.ts';

/** A saved request that only the vault opens: its name and all that it would send are sealed, its place in the list is not. */
export const sealedRequestSchema = v.object({
  version: v.literal(2),
  id: v.string(),
  folder: v.nullable(v.string()),
  position: v.number(),
  sealed: sealedSchema,
});
export type SealedRequest = v.InferOutput<typeof sealedRequestSchema>;

export async function sealRequest(saved: SavedRequest, vault: OpenVault): Promise<SealedRequest> {
  const { id, folder, position, name, request } = saved;
  const place = sealedPlace(vault.id, 'request', id);
  return { version: 2, id, folder, position, sealed: await seal(JSON.stringify({ name, request }), vault.key, place) };
}

const contentSchema = v.pipe(v.string(), v.parseJson(), v.looseObject({}));

/** The request again; null when this vault does not open it. */
export async function unsealRequest(
  { id, folder, position, sealed }: SealedRequest,
  vault: OpenVault,
): Promise<SavedRequest | null> {
  const text = await unseal(sealed, vault.key, sealedPlace(vault.id, 'request', id));
  const content = v.safeParse(contentSchema, text);
  const saved = v.safeParse(savedRequestSchema, {
    ...(content.success ? content.output : {}),
    ...{ version: 1, id, folder, position },
  });
  return saved.success ? saved.output : null;
}
