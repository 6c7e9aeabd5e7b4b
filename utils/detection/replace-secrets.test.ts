import { expect, test } from 'vitest';
import { randomKey } from './exchange.fixture.ts';
import { locateForms } from './locate.fixture.ts';
import { type Locate, replaceSecrets } from './replace-secrets.ts';

const key = randomKey();
const locate = locateForms(key);

test.each([
  ['nothing', 'clean', 'clean'],
  ['one', `a ${key} b`, 'a [key:a1b2 production] b'],
  ['two that touch', `${key}${key}`, '[key:a1b2 production][key:a1b2 production]'],
  ['base64', `Basic ${btoa(`${key}:`)}`, 'Basic [key:a1b2 production]'],
])('%s', (_, text, expected) => {
  expect(replaceSecrets(text, locate)).toBe(expected);
});

test('another way to write the mark', () => {
  expect(replaceSecrets(`q=${key}`, locate, encodeURIComponent)).toBe('q=%5Bkey%3Aa1b2%20production%5D');
});

test('a key that comes to light only when the one inside it is gone', () => {
  const span = { fingerprint: 'ffff00', environment: 'sandbox' } as const;
  const second: Locate = (text) => {
    const start = text.indexOf('<[key:a1b2 production]>');
    return start < 0 ? locate(text) : [{ ...span, start, end: start + 23 }];
  };
  expect(replaceSecrets(`x<${key}>y`, second)).toBe('x[key:ffff sandbox]y');
});

test('where it never ends, the mark stands for the whole text', () => {
  const always: Locate = () => [{ start: 0, end: 0, fingerprint: 'a1b2c3', environment: 'unknown' }];
  expect(replaceSecrets('some text', always)).toBe('[key:a1b2 unknown]');
});
