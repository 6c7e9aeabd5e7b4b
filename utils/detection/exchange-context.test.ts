import { expect, test } from 'vitest';
import type { Initiator } from '@/utils/http/exchange.ts';
import { apiVideo } from '@/utils/providers/api-video.ts';
import { buildExchange } from './exchange.fixture.ts';
import { hostName, isDashboardExchange, isOwnExchange } from './exchange-context.ts';

const own = 'chrome-extension://abc';

function startedBy(url: string): Initiator {
  return { type: 'script', url, line: 1, column: 1, function: null, asyncParent: null };
}

test.each([
  ['a page', own, {}, false],
  ['our script', own, { initiator: startedBy(`${own}/panel.js`) }, true],
  ['our page', own, { pageUrl: `${own}/panel.html` }, true],
  ['our origin alone', own, { pageUrl: own }, true],
  // As runtime.getURL('') gives it.
  ['our script, origin with a slash', `${own}/`, { initiator: startedBy(`${own}/panel.js`) }, true],
  ['another extension', own, { initiator: startedBy('chrome-extension://other/x.js') }, false],
  ['an extension whose id starts as ours', own, { pageUrl: `${own}def/panel.html` }, false],
  ['a page that names us in its query', own, { pageUrl: `https://a.example/?${own}/` }, false],
  ['no extension at all', null, { pageUrl: `${own}/panel.html` }, false],
])('isOwnExchange: %s', (_, origin, parts, expected) => {
  expect(isOwnExchange(buildExchange(parts), origin)).toBe(expected);
});

test.each([
  ['its page', { pageUrl: 'https://dashboard.api.video/apikeys' }, true],
  ['its host', { request: { url: 'https://dashboard.api.video/api' } }, true],
  ['its origin', { request: { headers: [['origin', 'https://dashboard.api.video']] } }, true],
  ['another page', {}, false],
  ['no page', { pageUrl: null }, false],
  ['a look-alike', { pageUrl: 'https://dashboard.api.video.example/' }, false],
] as const)('isDashboardExchange: %s', (_, parts, expected) => {
  expect(isDashboardExchange(buildExchange(parts), apiVideo)).toBe(expected);
});

test.each([
  ['https://WS.api.video:8443/x', 'ws.api.video'],
  ['https://ws.api.video./x', 'ws.api.video'],
  ['null', ''],
])('hostName(%j)', (url, expected) => {
  expect(hostName(url)).toBe(expected);
});
