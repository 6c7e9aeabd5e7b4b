import { expect, test } from 'vitest';
import { parseOptions } from './options.ts';

test.each([
  [['a.har', '--keys', 'k.json'], { files: ['a.har'], keys: 'k.json', format: 'text', failOn: 'low' }],
  [
    ['--format=sarif', 'a.har', '--fail-on', 'high', 'b.har', '--keys=k.json'],
    { files: ['a.har', 'b.har'], keys: 'k.json', format: 'sarif', failOn: 'high' },
  ],
  [['--keys', 'k.json', '--', '--odd.har'], { files: ['--odd.har'], keys: 'k.json', format: 'text', failOn: 'low' }],
])('%j', (given, options) => {
  expect(parseOptions(given)).toEqual({ ok: true, options });
});

test.each([
  [[], 'No HAR file was given.'],
  [['a.har'], 'No file of keys was given.'],
  [['a.har', '--keys'], 'An option is unknown, or has no value.'],
  [['a.har', '--keys', 'k', '--quiet'], 'An option is unknown, or has no value.'],
  [['a.har', '--keys', 'k', '--keys', 'l'], 'More than one file of keys was given.'],
  [['a.har', '--keys', 'k', '--format', 'xml'], 'The format is none of text, json, sarif, markdown.'],
  [['a.har', '--keys', 'k', '--fail-on', 'none'], 'The severity is none of critical, high, medium, low.'],
])('%j is refused with the usage', (given, sentence) => {
  expect(parseOptions(given)).toEqual({
    ok: false,
    problem: expect.stringMatching(`^${sentence} Usage: npm run -s scan`),
  });
});
