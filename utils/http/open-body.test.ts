import { expect, test } from 'vitest';
import { type OpenedBody, openBody } from './open-body.ts';

function open(text: string | Uint8Array<ArrayBuffer>): { steps: number; body: OpenedBody } {
  const opening = openBody(typeof text === 'string' ? new TextEncoder().encode(text) : text, 'application/json');
  for (let steps = 0; ; steps++) {
    const { done, value } = opening.next();
    if (done) return { steps, body: value };
  }
}

test.each(['{}', ' [1] ', '"a"', '\ufeff{}', '['.repeat(100_000) + ']'.repeat(100_000)])('%.20j is JSON', (text) => {
  expect(open(text).body).toMatchObject({ kind: 'text', text, jsonError: null });
});

test.each([
  ['', 'line 1, column 1: the text ends where a value was expected.'],
  ['{"secret":}', 'line 1, column 11: a value was expected.'],
  ['\ufeff\ufeff{}', 'line 1, column 1: a value was expected.'], // one mark is enough
])('%j is not', (text, jsonError) => {
  expect(open(text).body).toMatchObject({ kind: 'text', text, jsonError });
});

test('what is no text is not looked at for JSON', () => {
  expect(open(new Uint8Array([0xff, 0])).body).toMatchObject({ kind: 'binary' });
});

test('a long body is opened in many steps', () => {
  expect(open(`[${'1,'.repeat(100_000)}1]`).steps).toBeGreaterThan(100);
});
