import type { ExpectedRequest, RealCommand } from './commands.fixture.ts';

/** A request that a browser or a tool copies as cURL. */
interface Copied {
  readonly name: string;
  readonly method: string;
  readonly url: string;
  readonly headers: readonly (readonly [string, string])[];
  readonly body?: string;
}

const api = 'https://sandbox.api.video';
const json = ['content-type', 'application/json'] as const;
const token = ['authorization', 'Bearer plainly.fake.token'] as const;
const agent = [
  'user-agent',
  'Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/150.0.0.0',
] as const;
const hints = ['sec-ch-ua', '"Chromium";v="150", "Not.A/Brand";v="8"'] as const;
const accept = ['accept', '*/*'] as const;

const requests: readonly Copied[] = [
  {
    name: 'a list',
    method: 'GET',
    url: `${api}/videos?currentPage=1&pageSize=25`,
    headers: [accept, token, hints, agent],
  },
  {
    name: 'brackets',
    method: 'GET',
    url: `${api}/videos?tags[]=a&tags[]=b&metadata[who]=me`,
    headers: [accept, token],
  },
  {
    name: 'escapes in the query',
    method: 'GET',
    url: `${api}/videos?title=%C3%A9%20%26%2B&sortBy=title`,
    headers: [token],
  },
  { name: 'an apostrophe in the query', method: 'GET', url: `${api}/videos?title=it's!&x=(1)*~`, headers: [accept] },
  {
    name: 'JSON',
    method: 'POST',
    url: `${api}/videos`,
    headers: [json, token, agent],
    body: '{"title":"My video","public":false}',
  },
  {
    name: 'pretty JSON',
    method: 'POST',
    url: `${api}/videos`,
    headers: [json, token],
    body: '{\n  "title": "My video",\n  "tags": ["a", "b"]\n}',
  },
  {
    name: 'an apostrophe',
    method: 'PATCH',
    url: `${api}/videos/vi1`,
    headers: [json, token],
    body: '{"title":"it\'s Zoë\'s 你好 🎬"}',
  },
  {
    name: 'signs of shells',
    method: 'PUT',
    url: `${api}/videos/vi1`,
    headers: [json],
    body: '{"a":"100% & <b> | $HOME `id` ^ !x %PATH% (y); #z"}',
  },
  {
    name: 'GraphQL',
    method: 'POST',
    url: 'https://api.example.com/graphql',
    headers: [json, accept],
    body: '{"query":"query($id: ID!) { video(id: $id) { title } }","variables":{"id":"vi1"}}',
  },
  {
    name: 'a form',
    method: 'POST',
    url: 'https://shop.example.com/login',
    headers: [['content-type', 'application/x-www-form-urlencoded'], agent],
    body: 'user=me%40example.com&password=plainly+fake',
  },
  {
    name: 'text',
    method: 'POST',
    url: 'https://collect.example.com/log',
    headers: [['content-type', 'text/plain;charset=UTF-8']],
    body: 'line one\nline two',
  },
  { name: 'an empty POST', method: 'POST', url: `${api}/videos/vi1/refresh`, headers: [accept, token] },
  { name: 'a deletion', method: 'DELETE', url: `${api}/videos/vi1`, headers: [accept, token] },
  {
    name: 'an option',
    method: 'OPTIONS',
    url: `${api}/videos`,
    headers: [
      ['access-control-request-method', 'POST'],
      ['origin', 'https://shop.example.com'],
    ],
  },
];

/** As one of them writes a request. `says` is false for requests that it cannot write, or would write wrongly. */
interface Writer {
  readonly origin: string;
  readonly write: (request: Copied) => string;
  readonly says?: (request: Copied) => boolean;
}

const isPlain = ({ url, body = '' }: Copied) => !/[!%^$`&|\n'\\[]/.test(url.replaceAll('&', '') + body);
const isJson = ({ body = '' }: Copied) => body.startsWith('{');
const implied = ({ method, body }: Copied) => method === (body === undefined ? 'GET' : 'POST');

/** Chrome's way: `$'…'` where there are controls, `!` or apostrophes. */
function chromePosix(text: string): string {
  const controls = [...text].some((character) => character < ' ');
  if (!controls && !/[!']/.test(text)) return `'${text}'`;
  const escaped = text
    .replaceAll('\\', '\\\\')
    .replaceAll("'", "\\'")
    .replaceAll('\n', '\\n')
    .replaceAll('!', '\\u0021');
  return `$'${escaped}'`;
}

/** Chrome's way since 2020: everything escaped with carets. */
function chromeCmd(text: string): string {
  const escaped = text
    .replace(/\\/g, '\\\\')
    .replace(/"/g, '\\"')
    .replace(/[^a-zA-Z0-9\s_\-:=+~'/.',?;()*`]/gu, '^$&')
    .replace(/%(?=[a-zA-Z0-9_])/g, '%^')
    .replace(/\r?\n/g, '^\n\n');
  return `^"${escaped}^"`;
}

/** Chrome's way before: quotes doubled, `%` outside of quotes. */
function oldCmd(text: string): string {
  return `"${text.replaceAll('"', '""').replaceAll('%', '"%"')}"`;
}

const single = (text: string) => `'${text.replaceAll("'", `'\\''`)}'`;
const double = (text: string) => `"${text.replaceAll('"', '\\"')}"`;
const ofPowerShell = (text: string) => `'${text.replaceAll("'", "''")}'`;

/** The parts of a command as most of them order it: URL, method, headers, body. */
function parts(request: Copied, quote: (text: string) => string, names: readonly [string, string, string]): string[] {
  const { method, url, headers, body } = request;
  const [methodName, headerName, dataName] = names;
  return [
    quote(url),
    ...(implied(request) ? [] : [`${methodName} ${method}`]),
    ...headers.map(([name, value]) => `${headerName} ${quote(`${name}: ${value}`)}`),
    ...(body === undefined ? [] : [`${dataName} ${quote(body)}`]),
  ];
}

const writers: readonly Writer[] = [
  {
    origin: 'Chrome, bash',
    write: (request) => `curl ${parts(request, chromePosix, ['-X', '-H', '--data-raw']).join(' \\\n  ')}`,
  },
  {
    origin: 'Edge, cmd',
    write: (request) => `curl ${parts(request, chromeCmd, ['-X', '-H', '--data-raw']).join(' ^\n  ')}`,
  },
  {
    origin: 'Chrome of 2018, cmd',
    write: (request) => `curl ${parts(request, oldCmd, ['-X', '-H', '--data-binary']).join(' ')} --compressed`,
    says: ({ url, body = '' }) => body.includes('"') && !/[\n^]/.test(body) && !url.includes('['),
  },
  {
    origin: 'Firefox, bash',
    write: (request) => `curl ${parts(request, chromePosix, ['-X', '-H', '--data-raw']).join(' ')} --compressed`,
  },
  {
    origin: 'Safari',
    write: ({ method, url, headers, body }) =>
      [
        `curl ${chromePosix(url)}`,
        `-X '${method}'`,
        ...headers.map(([name, value]) => `-H ${chromePosix(`${name}: ${value}`)}`),
        ...(body === undefined ? [] : [`--data-binary ${chromePosix(body)}`]),
      ].join(' \\\n'),
  },
  {
    origin: 'Postman',
    write: ({ method, url, headers, body }) =>
      [
        `curl --location --request ${method} ${single(url)}`,
        ...headers.map(([name, value]) => `--header ${single(`${name}: ${value}`)}`),
        ...(body === undefined ? [] : [`--data-raw ${single(body)}`]),
      ].join(' \\\n'),
  },
  {
    origin: 'Postman, double quotes',
    write: (request) => `curl --location ${parts(request, double, ['--request', '--header', '--data']).join(' ')}`,
    says: (request) => isPlain(request) && isJson(request),
  },
  {
    origin: 'Insomnia',
    write: ({ method, url, headers, body }) =>
      [
        `curl --request ${method}`,
        `--url ${single(url)}`,
        ...headers.map(([name, value]) => `--header ${single(`${name}: ${value}`)}`),
        ...(body === undefined ? [] : [`--data ${single(body)}`]),
      ].join(' \\\n  '),
  },
  {
    origin: 'Swagger UI',
    write: ({ method, url, headers, body }) =>
      [
        `curl -X '${method}'`,
        single(url),
        ...headers.map(([name, value]) => `-H ${single(`${name}: ${value}`)}`),
        ...(body === undefined ? [] : [`-d ${single(body)}`]),
      ].join(' \\\n  '),
  },
  {
    origin: 'HTTPie Desktop',
    write: (request) => `curl ${parts(request, chromePosix, ['--request', '--header', '--data']).reverse().join(' ')}`,
  },
  {
    origin: 'PowerShell 7',
    write: (request) => `curl.exe ${parts(request, ofPowerShell, ['-X', '-H', '-d']).join(' `\r\n  ')}`,
  },
  {
    origin: 'Windows PowerShell',
    write: (request) =>
      `curl.exe ${parts(request, (text) => ofPowerShell(text.replaceAll('"', '\\"')), ['-X', '-H', '-d']).join(' ')}`,
    says: (request) => isJson(request) && request.headers.every(([, value]) => !value.includes('"')),
  },
  {
    origin: 'a page for Windows',
    write: (request) => `curl ${parts(request, double, ['-X', '-H', '-d']).join(' ^\r\n  ')}`,
    says: (request) => isPlain(request),
  },
];

function expected({ method, url, headers, body }: Copied): ExpectedRequest {
  const type = headers.find(([name]) => name === 'content-type')?.[1];
  const form = type === 'application/x-www-form-urlencoded';
  return {
    request: `${method} ${url}`,
    headers: headers.filter((field) => field !== token && !(form && field[0] === 'content-type')),
    ...(headers.includes(token) ? { auth: token[1] } : {}),
    ...(type === undefined || form ? {} : { type }),
    ...(body === undefined ? {} : { body: form ? { form: body } : body }),
  };
}

/** Every request as each of them writes it. */
export const copiedCommands: readonly RealCommand[] = writers.flatMap(({ origin, write, says = () => true }) =>
  requests.filter(says).map((request) => ({
    origin: `${origin}: ${request.name}`,
    command: write(request),
    ...expected(request),
  })),
);
