import fc from 'fast-check';
import type { RequestTemplate } from '@/utils/http/request-template.ts';
import { apiVideo } from '@/utils/providers/api-video.ts';

export const { variables } = apiVideo;

/** A GET of the sandbox with a key. */
export function buildTemplate(key: string, changes: Partial<RequestTemplate> = {}): RequestTemplate {
  return {
    method: 'GET',
    url: 'https://sandbox.api.video/videos',
    headers: [],
    credential: { kind: 'basic', userName: key, password: '' },
    body: { kind: 'none' },
    ...changes,
  };
}

export const json = ['Content-Type', 'application/json'] as const;

/** What ends a literal, an escape or a line in one language or another. */
export const trickyText = [
  `quotes ' " \` ''' """ and a last one"`,
  'backslashes \\ \\\\ \\n \\u0041 \\x41 \\0',
  `variables $key \${key} {$key} $(key) %s %d %25 #{key} {key}`,
  'é ü 漢字 👩‍💻 \u00a0 \u2028 \u2029 \ufeff \u0085 \u202e',
  'control \u0001 \u0007 \u001b \u007f tab\t',
  'line ends \r\n \r \n\n',
  '*/ // <!-- --> ?> <?php EOT 12345678901234567890 1.0',
].join('\n');

/** Anything that UTF-16 can hold, half characters included; no NUL, which no argument of a command can hold. */
const randomText = fc
  .sample(fc.oneof(fc.string({ unit: 'binary' }), fc.string({ unit: fc.constantFrom(...'\'"`\\$ \n\r{}%') })), 300)
  .join('')
  .replaceAll('\0', '');

/** Requests of every kind, by what is special about them. */
export function templates(key: string): [string, RequestTemplate][] {
  const patch = { method: 'PATCH', url: 'https://sandbox.api.video/videos/vi1', headers: [json] } as const;
  const text = (body: string) => ({ kind: 'text', text: body }) as const;
  return [
    [
      'a list',
      buildTemplate(key, { url: 'https://sandbox.api.video/videos?title=it%27s+%22a%22%20b&tags[]=x&pageSize=2' }),
    ],
    ['no credential', buildTemplate(key, { credential: null })],
    [
      'a path with quotes and escapes',
      buildTemplate(key, { url: "https://sandbox.api.video/a'b$c%2Fd%5C%0A?e=$f'&g=%24{h" }),
    ],
    ['HEAD', buildTemplate(key, { method: 'HEAD' })],
    ['OPTIONS', buildTemplate(key, { method: 'OPTIONS' })],
    ['DELETE', buildTemplate(key, { method: 'DELETE', url: 'https://sandbox.api.video/videos/vi1' })],
    [
      'JSON over several lines',
      buildTemplate(key, { ...patch, body: text('{\n  "title": "It\'s",\n  "n": 12345678901234567890\n}\n') }),
    ],
    ['a tricky body', buildTemplate(key, { ...patch, body: text(trickyText) })],
    ['random text', buildTemplate(key, { ...patch, body: text(randomText) })],
    ['a tricky body as JSON', buildTemplate(key, { ...patch, body: text(JSON.stringify({ title: trickyText })) })],
    ['a body of quotes', buildTemplate(key, { ...patch, body: text('"\n""\n"""\n""""') })],
    ['an empty body', buildTemplate(key, { ...patch, method: 'POST', body: text('') })],
    [
      'the key in the body and the URL',
      buildTemplate(key, {
        method: 'POST',
        url: `https://sandbox.api.video/auth/api-key?k=${key}`,
        headers: [json],
        body: text(`{"apiKey": "${key}", "again": "${key}${key}"}`),
      }),
    ],
    [
      'the key in a body over several lines',
      buildTemplate(key, { ...patch, body: text(`{\n  "apiKey": "${key}"\n}`) }),
    ],
    [
      'repeated and empty fields',
      buildTemplate(key, {
        headers: [
          ['X-Trace', 'a'],
          ['Accept', 'application/json'],
          ['x-trace', 'b'],
          ['X-Empty', ''],
        ],
      }),
    ],
    [
      'tricky fields',
      buildTemplate(key, {
        headers: [
          ['X-Quotes', `it's "a" \\ \`b\` $c \${d} %e`],
          ['X-First', '=@:;'],
        ],
      }),
    ],
    ['a field in Latin-1', buildTemplate(key, { headers: [['X-Name', 'Zoë £']] })],
    ['an access token', buildTemplate(key, { credential: { kind: 'bearer', token: 'eyJ.plainly.fake' } })],
    [
      'user name and password',
      buildTemplate(key, { credential: { kind: 'basic', userName: key, password: 'pässword"$' } }),
    ],
    [
      'a value of its own',
      buildTemplate(key, { credential: null, headers: [['Authorization', `Basic ${btoa(key)} oops'"$`]] }),
    ],
    [
      'a form',
      buildTemplate(key, {
        method: 'POST',
        body: {
          kind: 'form',
          fields: [
            ['a', 'é &='],
            ['a', "it's"],
          ],
        },
      }),
    ],
  ];
}
