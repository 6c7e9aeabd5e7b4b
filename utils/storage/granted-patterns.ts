import * as v from 'valibot';
import { listParser } from './parse-list.ts';
import { storedValue } from './stored-value.ts';

/** What the user has granted, told by the background for the panels of browsers that do not show it to them. */
export const storedGrantedPatterns = storedValue<readonly string[]>({
  key: 'session:granted-patterns',
  version: 1,
  fallback: [],
  parse: listParser(v.string()),
});
