import { listParser } from '@/utils/storage/parse-list.ts';
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
