import { expect, test } from 'vitest';
import { buildFinding } from '@/utils/detection/finding.fixture.ts';
import type { Finding } from '@/utils/detection/finding.ts';
import { copiedTo, headline, nameCredential, namePlace } from './describe-finding.ts';

test.each<[Partial<Finding>, string]>([
  [{}, 'production · Shop'],
  [{ environment: 'sandbox' }, 'sandbox · Shop'],
  [{ keyLabel: null }, 'unknown production key'], // given away by a request, watched since
  [{ keyLabel: null, ruleId: 'basic-credentials' }, 'unknown production credentials'],
  [{ keyLabel: null, ruleId: 'api-key-in-body' }, 'unknown production key'],
  [{ keyLabel: null, ruleId: 'api-key-in-body', environment: 'admin' }, 'unknown admin key'],
  [{ keyLabel: null, ruleId: 'api-key-in-query' }, 'unknown production key'],
  [{ keyLabel: null, ruleId: 'api-key-in-query', environment: 'unknown' }, 'unknown key'],
  [{ keyLabel: null, ruleId: 'refresh-token' }, 'production refresh token'],
  [{ keyLabel: null, ruleId: 'refresh-token', environment: 'unknown' }, 'refresh token'],
  [{ keyLabel: null, ruleId: 'webhook-secret', environment: 'unknown' }, 'webhook secret'],
  [{ keyLabel: null, ruleId: 'access-token' }, 'production access token'],
])('%j is called %j', (rest, name) => {
  expect(nameCredential(buildFinding(rest))).toBe(name);
});

test.each<[Partial<Finding>, string]>([
  [{ encodings: [] }, 'header Authorization'],
  [{ encodings: ['base64'] }, 'header Authorization, base64'],
  [{ encodings: ['percent', 'base64'] }, 'header Authorization, percent › base64'], // from the outside in
  [{ part: 'request.url', name: null, encodings: [] }, 'URL'],
  [{ part: 'request.url', name: 'token', encodings: [] }, 'URL token'],
  [{ part: 'request.body', name: 'apiKey', encodings: [] }, 'body apiKey'],
  [{ part: 'response.header', name: 'X-Key', encodings: [] }, 'response header X-Key'],
  [{ part: 'response.body', name: null, encodings: [] }, 'response body'],
  [{ part: 'websocket.sent', name: '0', encodings: ['hex'] }, 'sent WebSocket message 0, hex'],
  [{ part: 'websocket.received', name: '12', encodings: [] }, 'received WebSocket message 12'],
])('%j stands in %j', (rest, place) => {
  expect(namePlace(buildFinding(rest))).toBe(place);
});

test.each<[Partial<Finding>, string]>([
  [{ part: 'request.header' }, 'Your production key "Shop" is sent by this page.'],
  [{ part: 'request.url' }, 'Your production key "Shop" is sent by this page.'],
  [{ part: 'request.body' }, 'Your production key "Shop" is sent by this page.'],
  [{ part: 'websocket.sent' }, 'Your production key "Shop" is sent by this page.'],
  [{ part: 'response.header' }, 'Your production key "Shop" is delivered to this page.'],
  [{ part: 'response.body' }, 'Your production key "Shop" is delivered to this page.'],
  [{ part: 'websocket.received' }, 'Your production key "Shop" is delivered to this page.'],
  [{ keyLabel: null }, 'A production key, first seen in a request, is sent by this page.'],
  [{ keyLabel: null, environment: 'unknown' }, 'A key, first seen in a request, is sent by this page.'],
  [{ keyLabel: null, ruleId: 'basic-credentials' }, 'A production credential is sent by this page.'],
  [{ keyLabel: null, ruleId: 'basic-credentials', environment: 'admin' }, 'An admin credential is sent by this page.'],
  [{ keyLabel: null, ruleId: 'api-key-in-body' }, 'A production key is sent by this page.'],
  [{ keyLabel: null, ruleId: 'api-key-in-query' }, 'A production key is sent by this page.'],
  [
    { keyLabel: null, ruleId: 'refresh-token', part: 'response.body' },
    'A production refresh token is delivered to this page.',
  ],
  [{ keyLabel: null, ruleId: 'webhook-secret', environment: 'unknown' }, 'A webhook secret is sent by this page.'],
  [{ keyLabel: null, ruleId: 'access-token', environment: 'unknown' }, 'An access token is sent by this page.'],
])('%j: %s', (rest, sentence) => {
  expect(headline(buildFinding(rest))).toBe(sentence);
});

test.each([
  ['https://ws.api.video/videos', null],
  ['https://admin.api.video/projects', null],
  ['https://stats.example/c', 'stats.example'],
  ['https://shop.example:8443/api', 'shop.example:8443'],
  ['wss://live.shop.example/socket', 'live.shop.example'],
  ['https://ws.api.video.example/videos', 'ws.api.video.example'],
  ['not a URL', null],
])('what goes to %s is a copy at %s', (url, host) => {
  expect(copiedTo(buildFinding({ request: { index: 0, method: 'POST', url } }))).toBe(host);
});
