import { randomInt } from 'node:crypto';

const alphabet = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz';

/** A key as api.video makes them: 43 random letters and digits. */
export function makeKey(): string {
  return Array.from({ length: 43 }, () => alphabet[randomInt(alphabet.length)]).join('');
}

/** The Authorization value for a key (RFC 7617). */
export function basic(key: string): string {
  return `Basic ${Buffer.from(`${key}:`).toString('base64')}`;
}

interface EntryParts {
  readonly url?: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly mimeType?: string;
  /** Undefined where the recording has no body. */
  readonly body?: string;
  readonly [member: string]: unknown;
}

/** An entry of HAR 1.2. */
export function makeEntry(parts: EntryParts = {}) {
  const { url = 'https://shop.example/', headers = {}, mimeType = 'text/plain', body, ...members } = parts;
  return {
    startedDateTime: '2026-01-02T03:04:05.678Z',
    time: 12,
    request: { method: 'GET', url, httpVersion: 'HTTP/2', headers: toFields(headers), cookies: [], queryString: [] },
    response: {
      status: 200,
      statusText: '',
      headers: toFields({ 'content-type': mimeType }),
      content: { size: body?.length ?? 0, mimeType, ...(body !== undefined && { text: body }) },
    },
    cache: {},
    timings: { send: 0, wait: 12, receive: 0 },
    ...members,
  };
}

function toFields(headers: Readonly<Record<string, string>>) {
  return Object.entries(headers).map(([name, value]) => ({ name, value }));
}

/** A HAR of those entries. */
export function makeHar(entries: readonly unknown[], log: object = {}) {
  return { log: { version: '1.2', creator: { name: 'test', version: '1' }, entries, ...log } };
}

/** As Chrome saves it: pages named by their URL, the script that made the request, its own members. */
export function chromeHar(key: string): string {
  const callFrames = [
    { functionName: 'list', scriptId: '7', url: 'https://shop.example/app.js', lineNumber: 9, columnNumber: 2 },
  ];
  const request = makeEntry({
    url: 'https://ws.api.video/videos',
    headers: { authorization: basic(key) },
    pageref: 'page_1',
    _initiator: { type: 'script', stack: { callFrames } },
    _priority: 'High',
    _resourceType: 'fetch',
    connection: '1234',
  });
  const pages = [{ id: 'page_1', title: 'https://shop.example/', startedDateTime: '2026-01-02T03:04:05.678Z' }];
  return JSON.stringify(makeHar([request], { pages, creator: { name: 'WebInspector', version: '537.36' } }), null, 2);
}

/** As Firefox saves it: a byte order mark, pages named by their title, comments, and no initiator. */
export function firefoxHar(key: string): string {
  const request = makeEntry({
    url: 'https://ws.api.video/videos',
    headers: { Authorization: basic(key) },
    pageref: 'page_1',
    _securityState: 'secure',
    comment: '',
  });
  const { content, ...response } = request.response;
  const withoutBody = { ...content, size: 431, comment: 'Response bodies are not included.' };
  const entry = { ...request, response: { ...response, content: withoutBody, redirectURL: '', bodySize: 431 } };
  const pages = [{ id: 'page_1', title: 'Shop: videos', pageTimings: {}, comment: '' }];
  return `\ufeff${JSON.stringify(makeHar([entry], { pages, comment: '' }), null, '  ')}`;
}

/** As Playwright records it with `content: 'attach'`: bodies in files beside it, -1 for what it does not know. */
export function playwrightHar(key: string): string {
  const request = makeEntry({
    url: 'https://ws.api.video/videos',
    headers: { authorization: basic(key) },
    pageref: 'page@3b0a',
    _securityDetails: { protocol: 'TLS 1.3', subjectName: 'ws.api.video' },
    _frameref: 'frame@1',
    _monotonicTime: 12.5,
    serverIPAddress: '127.0.0.1',
  });
  const content = { size: 431, mimeType: 'application/json', _sha1: 'f00d.json', _file: 'f00d.json' };
  const entry = { ...request, response: { ...request.response, content, headersSize: -1, bodySize: -1 } };
  const log = {
    creator: { name: 'Playwright', version: '1.65.0' },
    browser: { name: 'chromium', version: '156' },
    pages: [{ id: 'page@3b0a', title: 'Shop', pageTimings: { onLoad: -1 } }],
  };
  return JSON.stringify(makeHar([entry], log), null, 2);
}
