import * as v from 'valibot';
import { listParser, objectParser } from '@/utils/storage/parse-list.ts';
import { storedValue } from '@/utils/storage/stored-value.ts';
import { storedKeySchema, watchedKeySchema } from './key-record.ts';

/**
 * Sandbox keys with their value, in the clear or sealed; production and admin keys as fingerprints. Version 1 had no sealed
 * values, so it reads as version 2 does; an Authlens that knows no vault refuses version 2 and leaves it as it is.
 */
export const storedKeys = storedValue({
  key: 'local:keys',
  version: 2,
  fallback: [],
  parse: listParser(storedKeySchema),
});

/** The open data key of the vault with that id, as base64. In session storage, which is memory: gone when the browser closes. */
export const openVaultKey = storedValue<{ readonly id: string; readonly key: string } | null>({
  key: 'session:vault-key',
  version: 1,
  fallback: null,
  parse: objectParser(v.nullable(v.object({ id: v.string(), key: v.string() })), null),
});

/** Watched keys whose fingerprint would say too much about them on disk: gone when the browser closes. */
export const sessionKeys = storedValue({
  key: 'session:keys',
  version: 1,
  fallback: [],
  parse: listParser(watchedKeySchema),
});

/** The values of watched keys that their user has pasted for this session, by the key's id. */
export type OpenValues = Readonly<Record<string, string>>;

/** In session storage, which is memory: gone when the browser closes. */
export const openValues = storedValue<OpenValues>({
  key: 'session:open-values',
  version: 1,
  fallback: {},
  parse: objectParser(v.record(v.string(), v.string()), {}),
});

/** The values without that of one key. */
export function without(values: OpenValues, id: string): OpenValues {
  return Object.fromEntries(Object.entries(values).filter(([known]) => known !== id));
}
