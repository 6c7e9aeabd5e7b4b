import fc from 'fast-check';
import { expect, test } from 'vitest';
import { apiVideo } from '@/utils/providers/api-video.ts';
import { keyProblem } from './key-problem.ts';

const letters = 'another0fake0key0for0tx'; // 23 characters

test.each([
  [letters, null],
  ['x', null], // never for its length
  ['a-b_c.d~e/f+g=', null], // printable ASCII is allowed: no format is documented
  [`to${letters.slice(0, 22)}`, /^This looks like an upload token, .* Upload tokens go into the query/],
  [`vi${letters.slice(0, 22)}`, /^This looks like the id of a video/],
  ['eyJhbGciOiJub25lIn0.eyJhIjoxfQ.', /^This looks like an access token \(a JWT\)/],
  [`def50200${'ab'.repeat(40)}`, /^This looks like a refresh token/],
  [`sig_sec_${letters}`, /^This looks like a webhook signature secret/],
  ['https://ws.api.video/videos', /^This looks like a web address/],
  ['$APIVIDEO_KEY', /^This is the name of a variable/],
  [`\${KEY}`, /^This is the name of a variable/],
  ['%APIVIDEO_KEY%', /^This is the name of a variable/],
  ['{{apiKey}}', /^This is the name of a variable/],
  ['process.env.API_KEY', /^This is the name of a variable/],
  ['user:secret', /^A colon is character 5 of 11\./],
  ['two words', /^A space is character 4 of 9\./],
  ['two\u00a0words', /^A space is character 4 of 9\./],
  ['two\nlines', /^A line end is character 4 of 9\./],
  ['two\tcells', /^A tab is character 4 of 9\./],
  ['bell\u0007', /^The control character U\+0007 is character 5 of 5\./],
  ['del\u007f', /^The control character U\+007F is character 4 of 4\./],
  ['k\u0435y', /^“\u0435” \(U\+0435\) is character 2 of 3, and is not ASCII/], // Cyrillic e
  ['key\u{1f511}', /^“\u{1f511}” \(U\+1F511\) is character 4 of 4/u], // one character, two UTF-16 units
  ['abcd\u2026', /^“\u2026” is character 5 of 5: the key is masked or cut short/],
  ['\u2022\u2022\u2022\u2022', /masked or cut short/],
  ['abc*****', /^The key is masked by asterisks/],
])('%j', (text, expected) => {
  const problem = keyProblem(text, apiVideo);
  if (expected === null) expect(problem).toBeNull();
  else expect(problem).toMatch(expected);
});

test('refuses no length', () => {
  expect(keyProblem('k'.repeat(5000), apiVideo)).toBeNull();
});

test('accepts every length of letters and digits that is no known shape, and repeats no key in a sentence', () => {
  const word = fc.string({ unit: fc.constantFrom(...'abkzABKZ0189'), minLength: 12 });
  fc.assert(
    fc.property(word, (key) => {
      expect(keyProblem(key, apiVideo)).toBeNull();
      expect(keyProblem(`${key} ${key}`, apiVideo)).not.toContain(key);
    }),
  );
});
