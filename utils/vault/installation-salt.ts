import { base64ToUint8Array, uint8ArrayToBase64 } from 'uint8array-extras';
import * as v from 'valibot';
import { objectParser } from '@/utils/storage/parse-list.ts';
import { storedValue } from '@/utils/storage/stored-value.ts';

/** 32 bytes as base64. */
export const saltSchema = v.pipe(v.string(), v.base64(), v.length(44));

export const storedSalt = storedValue({
  key: 'local:salt',
  version: 1,
  fallback: '',
  parse: objectParser(saltSchema, ''),
});

/** The random 32 bytes under which this installation makes its fingerprints; made at first use. */
export function installationSalt(): Promise<Uint8Array> {
  // Two panels opened at once must not each make one: fingerprints of the loser would never match again.
  return withSaltLock(async () => {
    const stored = await storedSalt.read();
    if (stored !== '') return base64ToUint8Array(stored);
    const salt = crypto.getRandomValues(new Uint8Array(32));
    await storedSalt.write(uint8ArrayToBase64(salt));
    return salt;
  });
}

/** Reads and writes the salt as one step. */
export function withSaltLock<Result>(work: () => Promise<Result>): Promise<Result> {
  return navigator.locks.request('authlens-salt', work);
}
