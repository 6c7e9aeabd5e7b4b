import fc from 'fast-check';
import { expect, test } from 'vitest';
import { composeUrl, validateHeader } from './request-target.ts';

const host = 'ws.api.video';
const base = `https://${host}`;
const fragmentNote = 'The fragment after # was left out: browsers do not send it.';

test.each([
  ['/videos', 'https://ws.api.video/videos', []],
  ['videos', 'https://ws.api.video/videos', []],
  ['', 'https://ws.api.video/', []],
  ['?page=1', 'https://ws.api.video/?page=1', []],
  [' /videos ', 'https://ws.api.video/videos', []],
  ['/videos?title=a b&x=é', 'https://ws.api.video/videos?title=a%20b&x=%C3%A9', []],
  ['/videos?a=%41&b=1&b=2', 'https://ws.api.video/videos?a=%41&b=1&b=2', []], // encoded parts stay as they are
  ['/a/../b', 'https://ws.api.video/b', []],
  ['/videos#top', 'https://ws.api.video/videos', [fragmentNote]],
  ['/vid\neos', 'https://ws.api.video/videos', ['Tabs and line ends were left out.']],
  ['https://ws.api.video/videos?a=1#top', 'https://ws.api.video/videos?a=1', [fragmentNote]],
  ['HTTPS://WS.API.VIDEO/videos', 'https://ws.api.video/videos', []],
  ['http://ws.api.video/videos', 'https://ws.api.video/videos', ['http was changed to https.']],
  ['https://ws.api.video:443/videos', 'https://ws.api.video/videos', []], // the default port
  ['https://ws.api.video', 'https://ws.api.video/', []],
  ['https://ws.api.video?a=1', 'https://ws.api.video/?a=1', []],
  ['//ws.api.video/videos', 'https://ws.api.video/videos', []],
  ['ws.api.video/videos', 'https://ws.api.video/videos', []],
  ['ws.api.videos', 'https://ws.api.video/ws.api.videos', []],
  ['/redirect?to=https://evil.example/', 'https://ws.api.video/redirect?to=https://evil.example/', []],
  ['/user@host', 'https://ws.api.video/user@host', []],
])('%j', (path, url, notes) => {
  expect(composeUrl(base, path)).toEqual({ ok: true, url, notes });
});

test.each([
  ['https://sandbox.api.video/videos', /^The URL is on sandbox\.api\.video, but this request goes to ws\.api\.video\./],
  ['//evil.example/videos', /^The URL is on evil\.example/],
  ['\\\\evil.example', /^The URL is on evil\.example/],
  ['https:\\\\evil.example\\', /^The URL is on evil\.example/],
  ['https://ws.api.video:8443/videos', /^The URL is on ws\.api\.video:8443/],
  ['https://ws.api.video.evil.example/', /^The URL is on ws\.api\.video\.evil\.example/],
  ['https://key:@ws.api.video/videos', /^User information/],
  ['https://ws.api.video@evil.example/', /^User information/],
  ['ftp://ws.api.video/', /^ftp: is not sent here/],
])('%j is refused', (path, message) => {
  expect(composeUrl(base, path)).toEqual({ ok: false, message: expect.stringMatching(message) });
});

test.each([
  ['http://localhost:3000', '/videos', 'http://localhost:3000/videos', []],
  ['http://localhost', 'http://localhost:80/videos', 'http://localhost/videos', []],
  ['http://localhost:3000', 'https://localhost:3000/a', 'http://localhost:3000/a', ['https was changed to http.']],
  ['https://proxy.example/api', '/videos', 'https://proxy.example/api/videos', []],
  ['https://proxy.example/api', '?page=1', 'https://proxy.example/api/?page=1', []],
  ['https://proxy.example/api', 'https://proxy.example/api/videos', 'https://proxy.example/api/videos', []],
  ['https://proxy.example/api', 'https://proxy.example/api?a', 'https://proxy.example/api/?a', []],
])('below %s: %s', (below, path, url, notes) => {
  expect(composeUrl(below, path)).toEqual({ ok: true, url, notes });
});

test.each(['/../secret', '/%2e%2e/secret', 'https://proxy.example/', 'https://proxy.example/apis/videos'])(
  '%j leaves the path that it belongs below',
  (path) => {
    const message = 'This leaves https://proxy.example/api, where this request goes. Enter a path below it.';
    expect(composeUrl('https://proxy.example/api', path)).toEqual({ ok: false, message });
  },
);

test('never leaves the host', () => {
  const character = fc.constantFrom('/', '\\', '@', ':', '?', '#', '.', 'a', '%', ' ', '\t', '\n', 'https:', '[');
  fc.assert(
    fc.property(fc.string({ unit: character }), (path) => {
      const composed = composeUrl(base, path);
      if (!composed.ok) return;
      const { protocol, host: composedHost, username, password, hash } = new URL(composed.url);
      expect([protocol, composedHost, username, password, hash]).toEqual(['https:', host, '', '', '']);
    }),
    { numRuns: 1000 },
  );
});

test.each([
  ['X-Custom', 'v', null],
  ['Authorization', 'Basic YTo=', null],
  ['AV-Origin-Client', 'nodejs:2.6.8', null],
  ['X-Empty', '', null],
  ['X-Latin', 'caf\u00e9', null],
  ['', 'v', /^A header has no name/],
  ['X Custom', 'v', /^“X Custom” is no header name/],
  ['X-Custom:', 'v', /is no header name/],
  ['Clé', 'v', /is no header name/],
  ['Host', 'v', /^The browser sets Host itself and ignores yours\. Remove it\.$/],
  ['content-length', '1', /^The browser sets content-length itself/],
  ['Cookie', 'a=b', /^The browser sets Cookie itself/],
  ['Sec-Fetch-Mode', 'cors', /^The browser sets Sec-Fetch-Mode itself/],
  ['Proxy-Authorization', 'v', /^The browser sets Proxy-Authorization itself/],
  ['Second', 'v', null], // sec- needs its hyphen
  ['X-HTTP-Method-Override', 'PATCH', null],
  ['X-HTTP-Method-Override', 'TRACE', /^Browsers do not send X-HTTP-Method-Override with/],
  ['X-Custom', 'a\r\nX-Evil: b', /^The value of X-Custom holds a line end/],
  ['X-Custom', '\u0000', /holds a line end or a NUL/],
  ['X-Custom', 'snow \u2603', /^The value of X-Custom holds “\u2603”/],
])('the header %j with %j', (name, value, expected) => {
  const message = validateHeader(name, value);
  if (expected === null) expect(message).toBeNull();
  else expect(message).toMatch(expected);
});

test('lets nothing pass that Headers refuses', () => {
  fc.assert(
    fc.property(
      fc.string({ minLength: 1 }),
      fc.string({ unit: fc.constantFrom('a', ' ', '\t', '\r', '\n', '\0', '\u0001', '\u007f', 'é', '€') }),
      (name, value) => {
        if (validateHeader(name, value) === null) expect(() => new Headers([[name, value]])).not.toThrow();
      },
    ),
  );
});
