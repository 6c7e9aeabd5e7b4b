import { readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import { expect, test } from 'vitest';

const output = new URL('../../.output/chrome-mv3/', import.meta.url);

/** What a panel loads before its first view: its document, and every script and style that the document names. */
function firstView(): string[] {
  const html = readFileSync(new URL('panel.html', output), 'utf8');
  const named = [...html.matchAll(/(?:src|href)="\/([^"]+\.(?:js|css))"/g)].map(([, path]) => path ?? '');
  return ['panel.html', ...named];
}

test('the first view of the panel is under 140 KB gzip', ({ annotate }) => {
  const files = firstView();
  const size = files.reduce((sum, file) => sum + gzipSync(readFileSync(new URL(file, output))).byteLength, 0);
  void annotate(`${files.length} files, ${(size / 1000).toFixed(1)} KB gzip`);
  console.log(`First view of the panel: ${(size / 1000).toFixed(1)} KB gzip in ${files.length} files.`);
  expect(files.some((file) => file.endsWith('.js'))).toBe(true);
  expect(size).toBeLessThan(140_000);
});
