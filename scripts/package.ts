/**
 * What goes to the stores: `npm run package` builds the extension for each and writes zips, and the sources that
 * addons.mozilla.org asks for, to `.output/packages/`. The same commit gives the same bytes: docs/source-review.md.
 */
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { readFolder, zipFiles } from './package/zip-folder.ts';

const root = fileURLToPath(new URL('..', import.meta.url));
const { version }: { version: string } = JSON.parse(readFileSync(`${root}package.json`, 'utf8'));
const output = `${root}.output/packages`;

mkdirSync(output, { recursive: true });
run('node_modules/.bin/wxt', ['build']);
run('node_modules/.bin/wxt', ['build', '--browser', 'firefox']);
const chromium = zipFiles(readFolder(`${root}.output/chrome-mv3`));
write('chrome', chromium);
// Edge takes what Chrome takes; its store wants a file of its own.
write('edge', chromium);
write('firefox', zipFiles(readFolder(`${root}.output/firefox-mv3`)));
write('sources', zipFiles(readSources()));

function write(target: string, bytes: Uint8Array): void {
  const name = `authlens-${version}-${target}.zip`;
  writeFileSync(`${output}/${name}`, bytes);
  console.log(`${createHash('sha256').update(bytes).digest('hex')}  ${name}`);
}

/** What is committed, as it is committed: what lies around beside it is no source. */
function readSources(): Map<string, Uint8Array> {
  const names = run('git', ['ls-tree', '-r', '-z', '--name-only', 'HEAD']).toString().split('\0').filter(Boolean);
  const batch = run('git', ['cat-file', '--batch'], names.map((name) => `HEAD:${name}\n`).join(''));
  let start = 0;
  return new Map(
    names.map((name) => {
      // Each is `HASH blob SIZE`, a line end, that many bytes, and a line end.
      const head = batch.indexOf('\n', start) + 1;
      const end = head + Number(batch.subarray(start, head).toString().split(' ')[2]);
      start = end + 1;
      return [name, batch.subarray(head, end)];
    }),
  );
}

function run(program: string, parameters: readonly string[], input = ''): Buffer {
  const { status, stdout, stderr } = spawnSync(program, parameters, {
    cwd: root,
    input,
    maxBuffer: 2 ** 28,
    shell: process.platform === 'win32',
  });
  if (status !== 0) throw new Error(`${program} ${parameters.join(' ')} failed.\n${stderr.toString()}`);
  return stdout;
}
