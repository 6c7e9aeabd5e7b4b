import { expect, test } from 'vitest';
import { makeRequest, makeSending } from '@/utils/sending/sending.fixture.ts';
import type { HistoryEntry } from '@/utils/storage/history/history-entry.ts';
import { filterHistory } from './filter-history.ts';

const entry = (id: string, sending: Parameters<typeof makeSending>[0]): HistoryEntry => ({
  ...{ version: 1, id, at: 1, notes: [], bytes: 1 },
  sending: makeSending(sending),
});

const entries = [
  entry('list', { keyLabel: 'Shop' }),
  entry('post', {
    url: 'https://ws.api.video/videos/vi1?a=Intro',
    request: makeRequest({ method: 'POST', environment: 'production' }),
    response: { status: 404, headers: [], body: new Uint8Array() },
    hops: [],
  }),
  entry('none', { response: null, hops: [], failure: { kind: 'dns', title: 'Host not found', sentence: '' } }),
];

test.each([
  ['', null, ['list', 'post', 'none']],
  ['  ', null, ['list', 'post', 'none']],
  ['post', null, ['post']],
  ['404', null, ['post']],
  ['INTRO vi1', null, ['post']],
  ['intro 200', null, []],
  ['shop', null, ['list']],
  ['not found', null, ['none']],
  ['', 'production', ['post']],
  ['shop', 'production', []],
  ['only in a body', null, ['none']],
  ['only in a body', 'production', []],
] as const)('%j in %j', (text, environment, expected) => {
  const bodyHits = new Set(text === 'only in a body' ? ['none'] : []);
  expect(filterHistory(entries, { text, environment }, bodyHits).map(({ id }) => id)).toEqual(expected);
});
