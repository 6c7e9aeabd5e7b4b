import { chmodSync, cpSync, mkdirSync, mkdtempSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { unzipSync } from 'fflate';
import { expect, test } from 'vitest';
import { readFolder, zipFiles } from './zip-folder.ts';

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

test('the same build gives the same bytes in another folder at another time, whatever the files may do', () => {
  const folder = mkdtempSync(join(tmpdir(), 'authlens-zip-'));
  const [built, copied] = [join(folder, 'built'), join(folder, 'copied')];
  mkdirSync(join(built, 'b'), { recursive: true });
  writeFileSync(join(built, 'b', 'c.js'), two, { mode: 0o600 });
  writeFileSync(join(built, 'a.js'), one);
  cpSync(built, copied, { recursive: true });
  for (const name of ['a.js', 'b/c.js']) {
    utimesSync(join(copied, name), 1_500_000_000, 1_500_000_000);
    chmodSync(join(copied, name), 0o755);
  }
  expect(zipFiles(readFolder(copied))).toEqual(zipFiles(readFolder(built)));
  rmSync(folder, { recursive: true });
});
