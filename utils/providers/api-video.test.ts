import { expect, test } from 'vitest';
import { randomKey } from '@/utils/detection/exchange.fixture.ts';
import { apiVideo } from './api-video.ts';

const shapeOf = (text: string) => apiVideo.notKeys.find(({ pattern }) => pattern.test(text))?.id ?? null;
const letters = randomKey(40).replace(/^(?=to|vi|li|pl|pr|eyJ|def)/, 'x');

test.each([
  [`to${letters.slice(0, 19)}`, null],
  [`to${letters.slice(0, 20)}`, 'upload-token'],
  [`to${letters.slice(0, 22)}`, 'upload-token'],
  [`to${letters.slice(0, 23)}`, null],
  [`vi${letters.slice(0, 21)}`, 'resource-id'],
  [`li${letters.slice(0, 20)}`, 'resource-id'],
  [`pl${letters.slice(0, 22)}`, 'resource-id'],
  [`pr${letters.slice(0, 22)}`, 'resource-id'],
  [`VI${letters.slice(0, 21)}`, null],
  ['eyJhbGciOiJSUzI1NiJ9.eyJleHAiOjF9.c2ln', 'json-web-token'],
  ['eyJhbGciOiJub25lIn0.eyJleHAiOjF9.', 'json-web-token'], // unsigned
  ['eyJhbGciOiJub25lIn0', null],
  [`def50200${'0a'.repeat(20)}`, 'refresh-token'],
  [`def50200${'0a'.repeat(19)}`, null],
  [`sig_sec_${letters}`, 'webhook-secret'],
  ['sig_sec_', null],
  ['', null],
])('%j has the shape %j', (text, id) => {
  expect(shapeOf(text)).toBe(id);
});

test.each([43, 42, 33, 30])('a random key of %i characters is never taken for something else', (length) => {
  const key = `A${randomKey(length - 1)}`;
  expect(shapeOf(key)).toBeNull();
});
