import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { shellWords } from './shell-words.ts';

describe('bash', () => {
  test.each([
    ['curl -u key: https://host', ['curl', '-u', 'key:', 'https://host']],
    [`curl  -u 'a b:' "c d"`, ['curl', '-u', 'a b:', 'c d']],
    [`curl \\\n  -u key:`, ['curl', '-u', 'key:']], // a continued line
    [`curl \\\r\n  -u key:`, ['curl', '-u', 'key:']],
    [`curl \\ \n  -u key:`, ['curl', '-u', 'key:']], // a blank after the backslash, from copying
    [`-d "{\\"apiKey\\":\\"k\\"}"`, ['-d', '{"apiKey":"k"}']],
    [`-d '{"a":"\\n"}'`, ['-d', '{"a":"\\n"}']], // no escapes in single quotes
    [`"a\\\nb"`, ['ab']], // a continued line in quotes
    [`"a\\d"`, ['a\\d']], // a backslash before anything else stays
    [`a'b'"c"d`, ['abcd']],
    [`'it'\\''s'`, ["it's"]],
    [`-u $KEY:`, ['-u', '$KEY:']],
    [`$'x y'`, ['x y']],
    [`$"x y"`, ['x y']],
    [`''`, ['']],
    [`'open end`, ['open end']],
    [`"open end`, ['open end']],
    ['a\\', ['a']],
    ['', []],
    ['a # comment\n', ['a']],
    ['a#b', ['a#b']],
    ['a > out.json -b', ['a', '-b']],
    ['a 2>/dev/null b', ['a', 'b']],
    ['a 2>&1 b', ['a', 'b']],
    ['a -H "Authorization: Bearer $(cat "my file")" b', ['a', '-H', 'Authorization: Bearer $(cat "my file")', 'b']],
    ['a $(cat x y) b', ['a', '$(cat x y)', 'b']],
  ])('%j', (command, words) => {
    expect(shellWords(command).words).toEqual(words);
  });

  test.each([
    [String.raw`\n\t\r\\\'\"\?`, '\n\t\r\\\'"?'],
    [String.raw`\a\b\e\E\f\v`, '\x07\b\x1b\x1b\f\v'],
    [String.raw`\x21\x7`, '!\x07'],
    [String.raw`\u0021\u00e9`, '!é'],
    [String.raw`\xc3\xa9\303\251`, 'éé'], // bytes of UTF-8
    [String.raw`\xe9`, 'é'], // of Latin-1, as Chrome wrote it long ago
    [String.raw`\ud83c\udfac`, '🎬'], // two units, as Chrome wrote them long ago
    [String.raw`\U0001f3ac`, '🎬'],
    [String.raw`\U99999999`, '\ufffd'],
    [String.raw`\cA`, '\x01'],
    [String.raw`\q`, '\\q'],
    [String.raw`a\0b`, 'a'], // an argument ends there
  ])("$'%s'", (quoted, text) => {
    expect(shellWords(`$'${quoted}'`).words).toEqual([text]);
  });

  test('finds every word again that was quoted', () => {
    const quote = (word: string): string => `'${word.replaceAll("'", `'\\''`)}'`;
    fc.assert(
      fc.property(fc.array(fc.string({ unit: fc.constantFrom('a', ' ', '\n', "'", '"', '\\', '$', 'é') })), (words) => {
        expect(shellWords(['x', ...words.map(quote)].join(' ')).words).toEqual(['x', ...words]);
      }),
    );
  });
});

describe('cmd', () => {
  test.each([
    ['curl ^"https://host^"', ['curl', 'https://host']],
    ['curl ^\n  ^"a b^"', ['curl', 'a b']],
    ['curl ^\r\n  "a b"', ['curl', 'a b']],
    ['curl ^"a^\n\nb^"', ['curl', 'a\nb']], // a line end in an argument
    ['curl ^"a^\r\n\r\nb^"', ['curl', 'a\nb']],
    ['curl ^"^{^\\^"a^\\^":1^}^"', ['curl', '{"a":1}']], // as Chrome writes it
    ['curl "{""a"":1}"', ['curl', '{"a":1}']], // as Chrome did before
    ['curl ^"x^" "{\\"a\\": \\"x & y\\"}"', ['curl', 'x', '{"a": "x & y"}']], // cmd itself would end at the &
    ['curl "{\\"a\\": 1}" ^"x^" & dir', ['curl', '{"a": 1}', 'x']],
    ['curl "a^b" ^"', ['curl', 'a^b', '']], // a caret in quotes is one
    ['curl a^&b ^"x^"', ['curl', 'a&b', 'x']],
    ['curl ^"%^41 ^%^PATH^%^"', ['curl', '%41 %PATH%']],
    ['curl ^"50%%^"', ['curl', '50%']],
    ['curl -u "%API_KEY%:"', ['curl', '-u', '%API_KEY%:']],
    ['curl "a\\\\" "b\\" ^"c', ['curl', 'a\\', 'b" c']],
    ['curl ^"a\\\\b^"', ['curl', 'a\\\\b']], // a backslash escapes a quote only
  ])('%j', (command, words) => {
    expect(shellWords(command).words).toEqual(words);
  });
});

describe('PowerShell', () => {
  test.each([
    ['curl.exe \'it\'\'s\' "a""b"', ['curl.exe', "it's", 'a"b']],
    ['curl.exe `\n  -H "a`n`t`"`$b" \'\'', ['curl.exe', '-H', 'a\n\t"$b', '']],
    ['curl.exe "`u{1f3ac}`0" `\n', ['curl.exe', '🎬\0']],
    ["curl.exe 'a’’b'", ['curl.exe', 'a’b']], // typographic quotes are quotes
    [`curl -u "\${env:KEY}:" "$env:HOST$(x)"`, ['curl', '-u', `\${env:KEY}:`, '$env:HOST$(x)']],
    ['curl.exe -d \'{\\"a\\":\\"x\\\\\\"y\\"}\'', ['curl.exe', '-d', '{"a":"x\\"y"}']], // for Windows PowerShell
    ['curl.exe -d \'{"a":"x\\"y"}\'', ['curl.exe', '-d', '{"a":"x\\"y"}']], // for PowerShell 7.3
    ['curl.exe -d "{`"a`": 1}"', ['curl.exe', '-d', '{"a": 1}']],
    ["curl.exe -d @'\n{\"it's\": 1}\n'@ -s", ['curl.exe', '-d', '{"it\'s": 1}', '-s']],
    ["curl.exe 'a' | ConvertFrom-Json", ['curl.exe', 'a']],
    ["curl.exe 'a' > out.json -s", ['curl.exe', 'a', '-s']],
    ["curl.exe 'open", ['curl.exe', 'open']],
  ])('%j', (command, words) => {
    expect(shellWords(command).words).toEqual(words);
  });
});

test.each([
  [`curl a $KEY \${OTHER} "$KEY"`, ['$KEY', `\${OTHER}`]],
  ["curl '$KEY' \\$KEY", []],
  ['curl "`cat key`" $(date)', ['`cat key`', '$(date)']],
  ['curl %KEY% "%OTHER_KEY%" %20a%', ['%KEY%', '%OTHER_KEY%']],
  ['curl.exe "$env:KEY" \'$env:OTHER\'', ['$env:KEY']],
])('names the variables of %j', (command, variables) => {
  expect(shellWords(command).variables).toEqual(variables);
});

test.each([
  ['curl a | jq .', '| jq .'],
  ['curl a?b=1&c=2', '&c=2'],
  ['curl a > out', '> out'],
  ['curl a\ncurl b', 'curl b'],
  ['curl ^"a^" && dir', '&& dir'],
  ['curl a\n', ''],
])('what follows in %j', (command, rest) => {
  expect(shellWords(command).rest).toBe(rest);
});
