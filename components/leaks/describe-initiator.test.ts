import { expect, test } from 'vitest';
import { buildInitiator } from '@/utils/detection/finding.fixture.ts';
import type { Initiator, ScriptPlace } from '@/utils/http/exchange.ts';
import { describeInitiator, nameInitiator, nameSourcePlace } from './describe-initiator.ts';

const nowhere = { url: null, line: null, column: null, function: null };

test.each<[Initiator | null, string]>([
  [null, 'unknown'],
  [buildInitiator(), 'app.js:3:9'],
  [buildInitiator({ column: null }), 'app.js:3'],
  [buildInitiator({ line: null, column: null }), 'app.js'],
  [buildInitiator(nowhere), 'script'],
  [
    buildInitiator({ type: 'parser', url: 'https://shop.example/cart.html', line: 12, column: null }),
    'parser, cart.html:12',
  ],
  [
    buildInitiator({ type: 'navigation', url: 'https://shop.example/', line: null, column: null }),
    'navigation, shop.example',
  ],
  [buildInitiator({ type: 'preflight', ...nowhere }), 'preflight'],
  [buildInitiator({ url: 'https://shop.example/js/app.js?v=1' }), 'app.js:3:9'],
  [buildInitiator({ url: 'https://shop.example/' }), 'shop.example:3:9'],
  [buildInitiator({ url: 'blob:https://shop.example/0b5e3f5e' }), 'blob:3:9'],
  [buildInitiator({ url: 'webpack-internal:///./src/app.js' }), 'app.js:3:9'],
  [buildInitiator({ url: 'eval at <anonymous>' }), 'eval at <anonymous>:3:9'],
])('%j is shown as %j', (initiator, name) => {
  expect(nameInitiator(initiator)).toBe(name);
});

const parent: ScriptPlace = { url: 'https://shop.example/main.js', line: 7, column: 1, function: 'start' };

test.each<[Initiator | null, string]>([
  [null, 'what the browser did not name'],
  [buildInitiator(), '`send` in <app.js:3:9>'],
  [buildInitiator({ function: null }), '<app.js:3:9>'],
  [buildInitiator(nowhere), 'a script'],
  [buildInitiator({ asyncParent: parent }), '`send` in <app.js:3:9>, scheduled by `start` at <main.js:7:1>'],
  [
    buildInitiator({ asyncParent: { ...parent, function: null } }),
    '`send` in <app.js:3:9>, scheduled by <main.js:7:1>',
  ],
  [
    buildInitiator({ ...nowhere, type: 'parser', url: 'https://shop.example/index.html', line: 5 }),
    'the HTML parser, <index.html:5>',
  ],
  [buildInitiator({ ...nowhere, type: 'navigation' }), 'a navigation'],
  [buildInitiator({ ...nowhere, type: 'preload', url: 'https://shop.example/' }), 'a preload, <shop.example>'],
  [buildInitiator({ ...nowhere, type: 'preflight' }), 'the preflight of another request'],
  // The page that started a worker: Chromium names it, and nothing more.
  [buildInitiator({ ...nowhere, type: 'other', url: 'https://shop.example/cart' }), 'the browser, <cart>'],
])('%j is, in words, %s', (initiator, words) => {
  const shown = describeInitiator(initiator).map((piece) => {
    if (typeof piece === 'string') return piece;
    return 'code' in piece ? `\`${piece.code}\`` : `<${nameSourcePlace(piece.place)}>`;
  });
  expect(shown.join('')).toBe(words);
});
