import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

const shipped = execFileSync('git', ['ls-files', 'components', 'entrypoints', 'utils'], { encoding: 'utf8' })
  .split('\n')
  .filter((file) => /\.tsx?$/.test(file) && !/\.(?:test|fixture)\.tsx?$/.test(file));

const waysOut =
  /\b(?:fetch|sendBeacon|importScripts)\s*\(|\bnew (?:XMLHttpRequest|WebSocket|EventSource|WebTransport)\b/;

/** Writes a call of fetch into code that is copied. The rules of its ring keep the file itself from one. */
const writesCode = 'utils/snippets/javascript.ts';

test('nothing leaves the browser but what its user asks for: one file knows a way out', () => {
  expect(shipped.length).toBeGreaterThan(100);
  expect(shipped.filter((file) => waysOut.test(readFileSync(file, 'utf8')))).toEqual([
    'utils/sending/plain-fetch.ts',
    writesCode,
  ]);
});
