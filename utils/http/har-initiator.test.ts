import { expect, test } from 'vitest';
import { readInitiator } from './har-initiator.ts';

interface Frame {
  functionName: string;
  url: string;
  lineNumber: number;
  columnNumber: number;
}

function makeFrame(frame: Partial<Frame> = {}): Frame {
  return { functionName: 'send', url: 'https://shop.example/app.js', lineNumber: 11, columnNumber: 4, ...frame };
}

const script = (callFrames: Frame[], parent?: unknown) => ({ type: 'script', stack: { callFrames, parent } });
const inPage = {
  type: 'script',
  url: 'https://shop.example/app.js',
  line: 12,
  column: 5,
  function: 'send',
  asyncParent: null,
};
const nowhere = { url: null, line: null, column: null, function: null, asyncParent: null };
const extension = makeFrame({ url: 'chrome-extension://abc/hook.js', functionName: 'hooked' });

test.each([
  ['the top frame', script([makeFrame(), makeFrame({ functionName: 'caller' })]), inPage],
  ['an anonymous function', script([makeFrame({ functionName: '' })]), { ...inPage, function: null }],
  ['line 0 and column 0', script([makeFrame({ lineNumber: 0, columnNumber: 0 })]), { ...inPage, line: 1, column: 1 }],
  ['a frame without URL above', script([makeFrame({ url: '' }), makeFrame()]), inPage],
  ['an extension that wraps fetch', script([extension, makeFrame()]), inPage],
  ['an extension alone', script([extension]), { ...inPage, url: extension.url, function: 'hooked' }],
  [
    'an async parent',
    script([], { description: 'await', callFrames: [], parent: { callFrames: [makeFrame()] } }),
    inPage,
  ],
  ['a top stack of an extension, with a page parent', script([extension], { callFrames: [makeFrame()] }), inPage],
  ['only frames without URL', script([makeFrame({ url: '' })]), { ...nowhere, type: 'script', function: 'send' }], // inspectedWindow.eval
  ['no frame', script([]), { ...nowhere, type: 'script' }],
  ['a stack that is none', { type: 'script', stack: 7 }, { ...nowhere, type: 'script' }],
  [
    'a module that imports another one', // a place, and no stack
    { type: 'script', url: 'https://shop.example/app.js', lineNumber: 0, columnNumber: 7 },
    { ...inPage, line: 1, column: 8, function: null },
  ],
  [
    'the parser',
    { type: 'parser', url: 'https://shop.example/', lineNumber: 4 },
    { type: 'parser', url: 'https://shop.example/', line: 5, column: null, function: null, asyncParent: null },
  ],
  [
    'a parser without line',
    { type: 'parser', url: 'https://shop.example/' },
    { ...nowhere, type: 'parser', url: 'https://shop.example/' },
  ],
  [
    'a preflight',
    { type: 'preflight', url: 'https://shop.example/' },
    { ...nowhere, type: 'preflight', url: 'https://shop.example/' },
  ],
  ['other', { type: 'other' }, { ...nowhere, type: 'other' }],
  ['an unknown type', { type: 'SignedExchange' }, { ...nowhere, type: 'other' }],
])('%s', (_, initiator, expected) => {
  expect(readInitiator(initiator, 'fetch')).toEqual(expected);
});

test.each([
  [{ type: 'other' }, { ...nowhere, type: 'navigation' }],
  [script([]), { ...nowhere, type: 'navigation' }],
  [script([makeFrame()]), inPage], // location.href = … in a script of the page
  [
    { type: 'parser', url: 'https://shop.example/', lineNumber: 4 },
    { type: 'parser', url: 'https://shop.example/', line: 5, column: null, function: null, asyncParent: null },
  ], // an iframe
])('of a document: %j', (initiator, expected) => {
  expect(readInitiator(initiator, 'document')).toEqual(expected);
});

const parent = makeFrame({ functionName: 'schedule', lineNumber: 2, columnNumber: 0 });
const scheduled = { url: 'https://shop.example/app.js', line: 3, column: 1, function: 'schedule' };
const worker = 'https://shop.example/worker.js';

test.each([
  ['none', script([makeFrame()]), null],
  ['a timer', script([makeFrame()], { description: 'setTimeout', callFrames: [parent, makeFrame()] }), scheduled],
  [
    'of the nearest parent',
    script([makeFrame()], { callFrames: [parent], parent: { callFrames: [makeFrame()] } }),
    scheduled,
  ],
  ['an empty parent between', script([makeFrame()], { callFrames: [], parent: { callFrames: [parent] } }), scheduled],
  ['an extension above it', script([makeFrame()], { callFrames: [extension, parent] }), scheduled],
  ['only an extension', script([makeFrame()], { callFrames: [extension] }), null],
  ['of a request made in a parent', script([], { description: 'Image', callFrames: [makeFrame()] }), null],
  ['two parents up', script([], { callFrames: [makeFrame()], parent: { callFrames: [parent] } }), scheduled],
  [
    'without a known line',
    script([makeFrame()], { callFrames: [{ url: worker }] }),
    { url: worker, line: null, column: null, function: null },
  ],
])('async parent: %s', (_, initiator, asyncParent) => {
  expect(readInitiator(initiator, 'fetch')).toEqual({ ...inPage, asyncParent });
});

test('the script of a worker is the place of its requests', () => {
  const initiator = script([makeFrame({ url: worker, functionName: '' })]);
  expect(readInitiator(initiator, 'fetch')).toMatchObject({ type: 'script', url: worker, line: 12, column: 5 });
});

test.each([undefined, null, 'script', {}, { type: 3 }])('%j is none', (initiator) => {
  expect(readInitiator(initiator, 'fetch')).toBeNull();
});

test('follows no endless chain of parents', () => {
  let stack: unknown = { callFrames: [makeFrame()] };
  for (let depth = 0; depth < 100_000; depth++) stack = { callFrames: [], parent: stack };
  expect(readInitiator({ type: 'script', stack }, 'fetch')).toEqual({ ...nowhere, type: 'script' });
});
