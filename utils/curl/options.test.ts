import { spawnSync } from 'node:child_process';
import { describe, expect, test } from 'vitest';
import { optionOfLetter, optionOfName } from './options.ts';
import { hasRealCurl } from './real-curl.fixture.ts';

test.each([
  ['head', 'head'], // and the beginning of "header"
  ['data-u', 'data-urlencode'],
  ['compressed', 'compressed'],
  ['compres', undefined], // of "compressed-ssh" too
  ['user=key', undefined],
  ['', undefined],
])('--%s is %s', (name, found) => {
  expect(optionOfName(name)?.name).toBe(found);
});

test.skipIf(hasRealCurl)('there is no curl to compare the table with', ({ skip }) => skip());

describe.runIf(hasRealCurl)('the table and the help of the real curl', () => {
  const help = hasRealCurl ? spawnSync('/usr/bin/curl', ['--help', 'all'], { encoding: 'utf8' }).stdout : '';
  // The value of --help may be left out.
  const lines = [...help.matchAll(/^ (?:-(.), | {4})--(?!help)(\S+)( [<[].*?)? +\S/gm)];

  test('there are options to compare', () => expect(lines.length).toBeGreaterThan(200));

  test.each(lines.map(([, letter = null, name = '', value]) => ({ name, letter, takesValue: value !== undefined })))(
    '--$name',
    ({ name, letter, takesValue }) => {
      expect(optionOfName(name)).toMatchObject({ name, letter, takesValue });
      if (letter !== null) expect(optionOfLetter(letter)?.name).toBe(name);
    },
  );
});
