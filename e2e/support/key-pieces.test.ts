import { expect, test } from 'vitest';
import { generateKey } from '../../emulator/api/keys.ts';
import { keyPiecesIn } from './key-pieces.ts';

const key = generateKey();
const base64 = (text: string) => Buffer.from(text).toString('base64');

test.each([
  ['the key', key],
  ['eight characters of it', `const k = '${key.slice(20, 28)}'`],
  ['Basic credentials', `Basic ${base64(`${key}:`)}`],
  ['base64 after one byte', base64(`"${key}"`)],
  ['base64 after two bytes', base64(`k=${key}`)],
  ['its end in base64', base64(`${key}:`).slice(-10)],
])('%s is seen', (_name, text) => {
  expect(keyPiecesIn(text, key)).not.toEqual([]);
});

test.each([
  ['seven characters of it', key.slice(20, 27)],
  ['another key', `${generateKey()} ${base64(generateKey())}`],
])('%s is not', (_name, text) => {
  expect(keyPiecesIn(text, key)).toEqual([]);
});
