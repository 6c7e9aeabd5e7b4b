import { unzipSync } from 'fflate';
import { expect, test } from 'vitest';
import { zipFiles } from './zip-folder.ts';

const one = new TextEncoder().encode('one');
const two = new TextEncoder().encode('two');

test('the same files give the same bytes, in whichever order they come', () => {
  const forwards = zipFiles(
    new Map([
      ['a.js', one],
      ['b/c.js', two],
    ]),
  );
  const backwards = zipFiles(
    new Map([
      ['b/c.js', two],
      ['a.js', one],
    ]),
  );
  expect(forwards).toEqual(backwards);
  expect(unzipSync(forwards)).toEqual({ 'a.js': one, 'b/c.js': two });
});

test('another byte gives another zip', () => {
  expect(zipFiles(new Map([['a.js', one]]))).not.toEqual(zipFiles(new Map([['a.js', two]])));
});
