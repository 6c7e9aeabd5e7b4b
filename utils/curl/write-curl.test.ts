import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { RequestTemplate } from '@/utils/http/request-template.ts';
import { readCurl } from './read-curl.ts';
import { anyTemplate } from './template.fixture.ts';
import { writeCurl } from './write-curl.ts';

test.each(['bash', 'cmd', 'powershell'] as const)('what is written for %s is read as the same request', (shell) => {
  fc.assert(
    fc.property(anyTemplate(shell), (template) => {
      const { text } = writeCurl(template, { shell, credentialVariable: null });
      const reading = readCurl(text);
      if (!reading.ok) throw new Error(`${reading.message}\n${text}`);
      expect(reading.template, text).toEqual(template);
    }),
    { numRuns: 1000 },
  );
});

const template: RequestTemplate = {
  method: 'POST',
  url: 'https://sandbox.api.video/videos',
  headers: [['Content-Type', 'application/json']],
  credential: { kind: 'basic', userName: 'plainlyFake', password: '' },
  body: { kind: 'text', text: '{"title":"it\'s 100%PATH% ^ $x"}' },
};

test.each([
  [
    'bash',
    `curl 'https://sandbox.api.video/videos' \\
  -u "$APIVIDEO_KEY:" \\
  -H 'Content-Type: application/json' \\
  --data-raw $'{"title":"it\\'s 100%PATH% ^ $x"}'`,
  ],
  [
    'cmd',
    `curl ^"https://sandbox.api.video/videos^" ^
  -u "%APIVIDEO_KEY%:" ^
  -H ^"Content-Type: application/json^" ^
  --data-raw ^"^{^\\^"title^\\^":^\\^"it's 100^%^PATH^% ^^ ^$x^\\^"^}^"`,
  ],
  [
    'powershell',
    `curl.exe 'https://sandbox.api.video/videos' \`
  -u "\${env:APIVIDEO_KEY}:" \`
  -H 'Content-Type: application/json' \`
  --data-raw '{"title":"it''s 100%PATH% ^ $x"}'`,
  ],
] as const)('a command for %s', (shell, text) => {
  expect(writeCurl(template, { shell, credentialVariable: 'APIVIDEO_KEY' }).text).toBe(text);
});

const bash = { shell: 'bash', credentialVariable: 'KEY' } as const;
const bare: RequestTemplate = { ...template, method: 'GET', headers: [], credential: null, body: { kind: 'none' } };

test.each<[string, Partial<RequestTemplate>, string]>([
  ['nothing but a URL', {}, ''],
  ['a method', { method: 'DELETE' }, ' \\\n  -X DELETE'],
  ['HEAD', { method: 'HEAD' }, ' \\\n  -I'],
  ['a password', { credential: { kind: 'basic', userName: 'a', password: 'b' } }, ' \\\n  -u "$KEY:$KEY_PASSWORD"'],
  ['a password alone', { credential: { kind: 'basic', userName: '', password: 'b' } }, ' \\\n  -u ":$KEY"'],
  ['a token', { credential: { kind: 'bearer', token: 'a' } }, ' \\\n  -H "Authorization: Bearer $KEY"'],
  ['another credential', { headers: [['Authorization', 'Digest x']] }, ' \\\n  -H "Authorization: $KEY"'],
  ['an empty header', { headers: [['X-A', '']] }, " \\\n  -H 'X-A;'"],
])('%s', (_what, change, text) => {
  const written = writeCurl({ ...bare, ...change }, bash).text;
  expect(written.replaceAll(' \\\n  ', ' ')).toBe(`curl '${bare.url}'${text.replaceAll(' \\\n  ', ' ')}`);
  expect(written).not.toContain('Digest');
});

test.each<[string, Partial<RequestTemplate>, 'bash' | 'cmd' | 'powershell', string[]]>([
  ['nothing to say', {}, 'bash', []],
  [
    'a NUL',
    { body: { kind: 'text', text: 'a\0b' } },
    'bash',
    ['A NUL was left out: it cannot stand in a command. Send such a body from a file.'],
  ],
  [
    'a carriage return for cmd',
    { body: { kind: 'text', text: 'a\r\nb' } },
    'cmd',
    ['Carriage returns were left out: cmd cannot hand them on.'],
  ],
  [
    'too much for cmd',
    { body: { kind: 'text', text: 'a'.repeat(9000) } },
    'cmd',
    ['cmd takes 8191 characters, and this has 9097: use PowerShell, or send the body from a file.'],
  ],
])('notes on %s', (_what, change, shell, notes) => {
  expect(writeCurl({ ...bare, ...change }, { shell, credentialVariable: null }).notes).toEqual(notes);
});

test.each([
  ['bash', '$A_KEY'],
  ['cmd', '%A_KEY%'],
  ['powershell', `\${env:A_KEY}`],
] as const)('the key is a variable wherever it stands, for %s', (shell, name) => {
  const key = 'plainlyFake0key';
  const texts = [`{"a":"it's ${key}!","b":"${key}"}`, `${key}`, `a\n\t$x ${key} \\`];
  for (const text of texts) {
    const held: RequestTemplate = {
      ...template,
      url: `https://sandbox.api.video/?a=${key}`,
      body: { kind: 'text', text },
    };
    for (const credential of [null, { kind: 'bearer', token: key } as const]) {
      const options = { shell, credentialVariable: 'A_KEY', containedKey: credential === null ? key : null };
      const written = writeCurl({ ...held, credential }, options).text;
      expect(written).not.toContain(key);
      const reading = readCurl(written.replaceAll(name, key));
      expect(reading).toMatchObject({ ok: true, template: { ...held, credential } });
    }
  }
});
