import { expect, test } from 'vitest';
import { detectShell } from './shell.ts';

test.each([
  ['curl https://host', 'bash'],
  [`curl 'https://host' \\\n  -H 'a: b'`, 'bash'],
  ['curl "https://host" -d "{\\"a\\":1}"', 'bash'], // the same to cmd
  [`curl https://host/%7Bid%7D?a=%C3%A9%20%`, 'bash'],
  [`curl 'x' -d '{""a"": ^"%KEY%}'`, 'bash'], // marks in single quotes are text
  ["curl $'it\\'s %KEY%'", 'bash'],
  [`curl "it's" -d '%KEY%'`, 'bash'],
  ['curl "`cat key`"', 'bash'],
  ['curl x -d ""', 'bash'],
  ['curl ^"https://host^" ^\n  -H ^"a: b^"', 'cmd'],
  ['curl "https://host" ^\r\n  -H "a: b"', 'cmd'],
  ['curl "https://host" -d "{""a"":1}"', 'cmd'],
  ['curl -u %API_KEY%: https://host', 'cmd'],
  ['curl -u "%ACCESS_TOKEN%:" https://host', 'cmd'], // begins as hexadecimal digits do
  ['curl.exe "https://host"', 'cmd'],
  ["curl.exe 'https://host'", 'powershell'],
  ['curl "https://host" `\n  -H "a: b"', 'powershell'],
  [`curl -u "\${env:API_KEY}:" https://host`, 'powershell'],
  ['curl -u "$env:API_KEY`:" https://host', 'powershell'],
  ['curl.exe -d "{`"a`":1}" https://host', 'powershell'],
  [`curl.exe -d @'\n{}\n'@ https://host`, 'powershell'],
])('%j is for %s', (command, shell) => {
  expect(detectShell(command)).toBe(shell);
});
