import { expect, test } from 'vitest';
import { harContentOf } from './har-content.ts';

const entryWith = (content: unknown) => ({ request: {}, response: { status: 200, content } });

test.each<[string, unknown, unknown]>([
  ['text', entryWith({ size: 2, text: '{}' }), { text: '{}', encoding: '' }],
  ['base64', entryWith({ text: 'AAEC', encoding: 'base64' }), { text: 'AAEC', encoding: 'base64' }],
  ['a size alone', entryWith({ size: 2 }), null],
  ['a text that is none', entryWith({ text: 7 }), null],
  ['no response', { request: {} }, null],
  ['no entry', null, null],
])('the content of %s', (_, entry, content) => {
  expect(harContentOf(entry)).toEqual(content);
});
