import { expect, test } from 'vitest';
import type { Finding } from '@/utils/detection/finding.ts';
import type { Initiator } from '@/utils/http/exchange.ts';
import { headline, nameCredential, nameInitiator, namePlace } from './describe-finding.ts';

function makeFinding(rest: Partial<Finding> = {}): Finding {
  return {
    ruleId: 'watched-key',
    severity: 'critical',
    environment: 'production',
    provider: 'apivideo',
    keyLabel: 'Live',
    fingerprint: '0123456789ab',
    request: { index: 0, method: 'GET', url: 'https://api.shop.example/cart' },
    part: 'request.header',
    name: 'Authorization',
    encodings: [],
    initiator: null,
    excerpt: 'Basic ••••••••',
    position: null,
    ...rest,
  };
}

function makeInitiator(rest: Partial<Initiator> = {}): Initiator {
  return {
    type: 'script',
    url: 'https://shop.example/js/app.js?v=1',
    line: 3,
    column: 17,
    function: null,
    asyncParent: null,
    ...rest,
  };
}

test.each<[Partial<Finding>, string]>([
  [{}, 'production · Live'],
  [{ environment: 'sandbox' }, 'sandbox · Live'],
  [{ keyLabel: null, ruleId: 'basic-credentials' }, 'unknown production credentials'],
  [{ keyLabel: null, ruleId: 'api-key-in-body' }, 'unknown production key'],
  [{ keyLabel: null, ruleId: 'api-key-in-body', environment: 'admin' }, 'unknown admin key'],
])('%j is called %j', (rest, name) => {
  expect(nameCredential(makeFinding(rest))).toBe(name);
});

test.each<[Partial<Finding>, string]>([
  [{}, 'header Authorization'],
  [{ encodings: ['base64'] }, 'header Authorization, base64'],
  [{ encodings: ['percent', 'base64'] }, 'header Authorization, percent › base64'], // from the outside in
  [{ part: 'request.url', name: null }, 'URL'],
  [{ part: 'request.url', name: 'token' }, 'URL token'],
  [{ part: 'request.body', name: 'apiKey' }, 'body apiKey'],
  [{ part: 'response.header', name: 'X-Key' }, 'response header X-Key'],
  [{ part: 'response.body', name: null }, 'response body'],
  [{ part: 'websocket.sent', name: '0' }, 'WebSocket, sent 0'],
  [{ part: 'websocket.received', name: null }, 'WebSocket, received'],
])('%j stands in %j', (rest, place) => {
  expect(namePlace(makeFinding(rest))).toBe(place);
});

test.each<[Partial<Finding>, string]>([
  [{ part: 'request.header' }, 'Your production key "Live" is sent by this page.'],
  [{ part: 'request.url' }, 'Your production key "Live" is sent by this page.'],
  [{ part: 'request.body' }, 'Your production key "Live" is sent by this page.'],
  [{ part: 'websocket.sent' }, 'Your production key "Live" is sent by this page.'],
  [{ part: 'response.header' }, 'Your production key "Live" is delivered to this page.'],
  [{ part: 'response.body' }, 'Your production key "Live" is delivered to this page.'],
  [{ part: 'websocket.received' }, 'Your production key "Live" is delivered to this page.'],
  [{ keyLabel: null }, 'A production credential is sent by this page.'],
])('%j: %s', (rest, sentence) => {
  expect(headline(makeFinding(rest))).toBe(sentence);
});

test.each<[Initiator | null, string]>([
  [null, 'unknown'],
  [makeInitiator(), 'app.js:3:17'],
  [makeInitiator({ column: null }), 'app.js:3'],
  [makeInitiator({ line: null, column: null }), 'app.js'],
  [makeInitiator({ url: null, line: null, column: null }), 'script'],
  [
    makeInitiator({ type: 'parser', url: 'https://shop.example/cart.html', line: 12, column: null }),
    'parser, cart.html:12',
  ],
  [
    makeInitiator({ type: 'navigation', url: 'https://shop.example/', line: null, column: null }),
    'navigation, shop.example',
  ],
  [makeInitiator({ type: 'preflight', url: null, line: null, column: null }), 'preflight'],
  [makeInitiator({ url: 'https://shop.example/' }), 'shop.example:3:17'],
  [makeInitiator({ url: 'blob:https://shop.example/0b5e3f5e' }), 'blob:3:17'],
  [makeInitiator({ url: 'webpack-internal:///./src/app.js' }), 'app.js:3:17'],
  [makeInitiator({ url: 'eval at <anonymous>' }), 'eval at <anonymous>:3:17'],
])('%j is shown as %j', (initiator, name) => {
  expect(nameInitiator(initiator)).toBe(name);
});
