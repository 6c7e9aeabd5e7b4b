import { expect, test } from 'vitest';
import { storageProblem } from './storage-problem.ts';
import { NewerVersionError } from './stored-value.ts';

test.each([
  [new NewerVersionError('local:keys'), 'The stored value "keys" was written by a newer version of Authlens'],
  [new Error('QUOTA_BYTES quota exceeded'), 'It says: QUOTA_BYTES quota exceeded'],
  ['disk full', 'It says: disk full'],
])('says why storage failed: %s', (error, sentence) => {
  expect(storageProblem(error)).toContain(sentence);
});
