import { base64ToUint8Array, uint8ArrayToBase64 } from 'uint8array-extras';
import * as v from 'valibot';
import { objectParser } from '@/utils/storage/parse-list.ts';
import { storedValue, writeTogether } from '@/utils/storage/stored-value.ts';

/** 32 bytes as base64. */
export const saltSchema = v.pipe(v.string(), v.base64(), v.length(44));

export const storedSalt = storedValue({
  key: 'local:salt',
  version: 1,
  fallback: '',
  parse: objectParser(saltSchema, ''),
});

/** When the salt was made, in milliseconds since the epoch; 0 for one of which that was not yet written down. */
export const storedSaltTime = storedValue({
  key: 'local:salt-made-at',
  version: 1,
  fallback: 0,
  parse: objectParser(v.pipe(v.number(), v.minValue(0)), 0),
});

/**
 * The random 32 bytes under which this installation makes its fingerprints; made at first use, and in the place of one that is
 * damaged. A fingerprint that is older than its salt was made under another one, and recognises nothing.
 */
export function installationSalt(): Promise<Uint8Array> {
  // Two panels opened at once must not each make one: fingerprints of the loser would never match again.
  return withSaltLock(async () => {
    const stored = await storedSalt.read();
    if (stored !== '') return base64ToUint8Array(stored);
    const salt = crypto.getRandomValues(new Uint8Array(32));
    const items = [storedSalt.prepare(uint8ArrayToBase64(salt)), storedSaltTime.prepare(Date.now())];
    await writeTogether(await Promise.all(items));
    return salt;
  });
}

/** Reads and writes the salt as one step. */
export function withSaltLock<Result>(work: () => Promise<Result>): Promise<Result> {
  return navigator.locks.request('authlens-salt', work);
}
