import * as v from 'valibot';
import { type PlaygroundRequest, playgroundRequestSchema } from '@/utils/sending/sending.ts';
import { objectParser } from './parse-list.ts';
import { storedValue } from './stored-value.ts';

/**
 * What was composed last, in whichever tab, without its secrets. A new tab and a restarted browser begin with it. It is
 * one for all and not one for each site: what is composed is for the API, whatever page stands beside it.
 */
export const storedLastDraft = storedValue<PlaygroundRequest | null>({
  key: 'local:last-draft',
  version: 1,
  fallback: null,
  parse: objectParser(v.nullable(playgroundRequestSchema), null),
});
