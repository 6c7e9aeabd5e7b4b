import * as v from 'valibot';
import { objectParser } from '@/utils/storage/parse-list.ts';
import { storedValue } from '@/utils/storage/stored-value.ts';
import { keyDerivationSchema } from './crypto/derive-key.ts';
import { sealedSchema } from './crypto/seal.ts';

/** The vault: a random data key seals what is kept, and the key of the passphrase seals the data key alone. */
const vaultSchema = v.strictObject({
  /** Another one for each vault: what it sealed opens in no other. */
  id: v.pipe(v.string(), v.minLength(1)),
  kdf: keyDerivationSchema,
  wrapped: sealedSchema,
});
export type Vault = v.InferOutput<typeof vaultSchema>;

/** The vault of this installation; null while there is no passphrase. */
export const storedVault = storedValue<Vault | null>({
  key: 'local:vault',
  version: 1,
  fallback: null,
  parse: objectParser(v.nullable(vaultSchema), null),
});
