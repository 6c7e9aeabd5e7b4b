import * as v from 'valibot';
import { listParser, objectParser } from '@/utils/storage/parse-list.ts';
import { storedValue } from '@/utils/storage/stored-value.ts';
import { keyRecordSchema, watchedKeySchema } from './key-record.ts';

/** Sandbox keys with their value, production and admin keys as fingerprints. */
export const storedKeys = storedValue({
  key: 'local:keys',
  version: 1,
  fallback: [],
  parse: listParser(keyRecordSchema),
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
