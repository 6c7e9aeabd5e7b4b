import { describe, expect, test } from 'vitest';
import type { Operation, OperationBody } from '@/utils/providers/operation.ts';
import { operationsOf } from '@/utils/providers/operations.ts';
import type { PlaygroundRequest } from '@/utils/sending/sending.ts';
import { initialPanelState } from '@/utils/storage/panel-state.ts';
import { type Chosen, chooseOperation } from './choose-operation.ts';

const operations = await operationsOf('apivideo');
const skeleton = '{\n  "title": "My video"\n}';

function choose(id: string, draft: Partial<PlaygroundRequest> = {}, rest: Partial<Chosen> = {}): Chosen {
  const operation = operations.find((one): one is Operation => one.id === id);
  if (operation === undefined) throw new Error(`There is no operation ${id}.`);
  const { formerBody, requestTab } = initialPanelState;
  const before = { draft: { ...initialPanelState.draft, ...draft }, formerBody, requestTab, ...rest };
  return chooseOperation(before, { operation, operations, sandboxKeyId: 's1' });
}

test.each([
  ['LIST-videos', 'GET', '/videos', '', 'parameters'],
  ['POST-video', 'POST', '/videos', skeleton, 'body'],
  ['DELETE-video', 'DELETE', '/videos/{videoId}', '', 'parameters'],
  ['PATCH-discarded-video', 'PATCH', '/discarded/videos/{videoId}', '{\n  "discarded": false\n}', 'parameters'],
  ['POST_watermark', 'POST', '/watermarks', '', 'body'],
])('%s fills in %s %s with the body %j and shows %s', (id, method, path, body, requestTab) => {
  expect(choose(id)).toMatchObject({ draft: { method, path, body }, requestTab, formerBody: null });
});

test('an upload is composed of its parts, and files that are chosen stay', () => {
  const waiting = { kind: 'file', name: 'file', file: null, contentType: '' } as const;
  const typed = { headers: [['Content-Type', 'text/vtt']] as const };
  expect(choose('POST_watermark', typed).draft).toMatchObject({ bodyKind: 'multipart', parts: [waiting], headers: [] });
  const parts = [{ ...waiting, file: { id: 'f1', name: 'a.mp4', size: 1, type: '' } }];
  const { draft } = choose('POST_watermark', { parts });
  expect(draft.parts).toEqual(parts);
  expect(choose('POST-video', draft).draft).toMatchObject({ bodyKind: 'text', parts });
});

test.each([
  ['DELETE-video', 'text'],
  ['LIST-videos', 'multipart'], // sends none, so that what is composed can wait
] as const)('of an upload that was composed, %s, which takes no body, sends nothing', (id, bodyKind) => {
  const parts = [{ kind: 'text', name: 'a', value: '1', contentType: '' }] as const;
  const { draft } = choose(id, { bodyKind: 'multipart', parts, headers: [['Content-Type', 'multipart/form-data']] });
  expect(draft).toMatchObject({ bodyKind, body: '', parts, headers: [] });
});

test('what is not of the operation stays', () => {
  const { draft } = choose('LIST-videos', { scheme: 'Bearer', headers: [['X-Own', '1']], keyId: 's2' });
  expect(draft).toMatchObject({ scheme: 'Bearer', headers: [['X-Own', '1']], keyId: 's2', environment: 'sandbox' });
});

describe('the environment and the key', () => {
  test.each([
    ['LIST-videos', 'sandbox', 's2', 'sandbox', 's2'],
    ['LIST-videos', 'production', 'p1', 'production', 'p1'],
    ['LIST-videos', 'admin', 'a1', 'sandbox', 's1'],
    ['GET /projects', 'sandbox', 's2', 'admin', null],
    ['GET /projects', 'production', 'p1', 'admin', null],
    ['GET /projects', 'admin', 'a1', 'admin', 'a1'],
  ] as const)('%s from %s with %s goes to %s with %s', (id, environment, keyId, expected, expectedKey) => {
    const base = 'https://own.example';
    const { draft } = choose(id, { environment, keyId, base });
    expect([draft.environment, draft.keyId]).toEqual([expected, expectedKey]);
    // A host of the user's own stands for one environment alone.
    expect(draft.base).toBe(expected === environment ? base : null);
  });
});

describe('a body that stood there', () => {
  test.each([
    ['typed', 'POST-video', '{ "mine": 1 }', null, skeleton, '{ "mine": 1 }'],
    ['typed, before an operation without a body', 'DELETE-video', '{ "mine": 1 }', null, '', '{ "mine": 1 }'],
    ['typed, before a GET, which sends none', 'LIST-videos', '{ "mine": 1 }', null, '{ "mine": 1 }', null],
    ['none', 'POST-video', '', null, skeleton, null],
    ['the beginning of another operation', 'POST-video', '{\n  "name": "My player"\n}', null, skeleton, null],
    [
      'the beginning of another, after a typed one',
      'POST_players',
      skeleton,
      '{ "mine": 1 }',
      '{\n  "name": "My player"\n}',
      '{ "mine": 1 }',
    ],
    ['typed, after another typed one', 'POST-video', '{ "mine": 2 }', '{ "mine": 1 }', skeleton, '{ "mine": 2 }'],
    ['the same as the new one', 'POST-video', skeleton, null, skeleton, null],
  ])('%s', (_what, id, body, formerBody, expected, kept) => {
    const chosen = choose(id, { body }, { formerBody });
    expect([chosen.draft.body, chosen.formerBody]).toEqual([expected, kept]);
  });
});

test.each<[OperationBody, Partial<PlaygroundRequest>]>([
  [
    { mediaType: 'application/json', skeleton: '{}' },
    { bodyKind: 'text', body: '{}', headers: [] },
  ],
  [
    { mediaType: 'application/merge-patch+json', skeleton: '{}' },
    { bodyKind: 'text', body: '{}', headers: [['Content-Type', 'application/merge-patch+json']] },
  ],
  [
    { mediaType: 'text/vtt', skeleton: '' },
    { bodyKind: 'text', body: '', headers: [['Content-Type', 'text/vtt']] },
  ],
  [
    { mediaType: 'text/*', skeleton: '' },
    { bodyKind: 'text', headers: [] },
  ],
  [
    { mediaType: 'application/x-www-form-urlencoded', skeleton: 'a=b+c&d=%26' },
    {
      bodyKind: 'form',
      body: '',
      headers: [],
      fields: [
        ['a', 'b c'],
        ['d', '&'],
      ],
    },
  ],
  [
    { mediaType: 'video/mp4', skeleton: '' },
    { bodyKind: 'file', headers: [['Content-Type', 'video/mp4']] },
  ],
  [
    { mediaType: 'image/*', skeleton: '' },
    { bodyKind: 'file', headers: [] },
  ],
])('a body of %j is composed as %j', (body, expected) => {
  const [first] = operations;
  if (first === undefined) throw new Error('There are no operations.');
  const operation: Operation = { ...first, method: 'POST', parameters: [], body };
  const draft = { ...initialPanelState.draft, headers: [['Content-Type', 'text/plain']] as const };
  const before = { draft, formerBody: null, requestTab: initialPanelState.requestTab };
  const chosen = chooseOperation(before, { operation, operations, sandboxKeyId: null });
  expect(chosen.draft).toMatchObject(expected);
});
