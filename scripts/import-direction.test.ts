import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, expect, test } from 'vitest';

/** A tree with our rules and nothing but the file under test, so that a breach never stands in the real one. */
const tree = mkdtempSync(join(tmpdir(), 'authlens-rings-'));
const { options: _typeAware, $schema: _schema, ...rules } = JSON.parse(readFileSync('.oxlintrc.json', 'utf8'));
writeFileSync(join(tree, '.oxlintrc.json'), JSON.stringify(rules));
afterAll(() => rmSync(tree, { recursive: true }));

function lint(file: string, source: string): string {
  const path = join(tree, file);
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, source);
  const { stdout } = spawnSync(join(process.cwd(), 'node_modules/.bin/oxlint'), [file], {
    cwd: tree,
    encoding: 'utf8',
  });
  rmSync(path);
  return stdout;
}

const breaches: [string, string, string][] = [
  ['utils/http/a.ts', "import '@/utils/auth/basic.ts';", 'Ring 1'],
  ['utils/http/b.ts', "import 'wxt/browser';", 'Ring 1'],
  ['utils/encoding/a.ts', "import '@/utils/stores/panel-store.ts';", 'Ring 1'],
  ['utils/http/d.ts', "import '@/utils/snippets/snippet-plan.ts';", 'Ring 1'],
  ['utils/detection/a.ts', "import '@/utils/vault/keys.ts';", 'Ring 2'],
  ['utils/snippets/a.ts', "import '@/utils/sending/prepare-send.ts';", 'Ring 2'],
  ['utils/snippets/b.ts', 'export const language = navigator.language;', 'pure'],
  ['utils/auth/a.ts', 'export const answer = fetch("https://ws.api.video");', 'pure'],
  ['utils/curl/a.ts', "import '@/utils/sending/sending.ts';", 'Ring 2'],
  ['utils/providers/a.ts', 'export const id = chrome.runtime.id;', 'pure'],
  ['utils/openapi/a.ts', "import '@/utils/storage/settings.ts';", 'Ring 2'],
  ['utils/openapi/b.ts', 'export const answer = fetch("https://ws.api.video");', 'pure'],
  ['utils/http/d.ts', "import '@/utils/openapi/located.ts';", 'Ring 1'],
  ['utils/sending/a.ts', "import '@/utils/stores/panel-store.ts';", 'Ring 3'],
  ['utils/stores/a.ts', "import '@/components/app/App.tsx';", 'no component'],
  ['components/keys/a.ts', "import '@/utils/vault/keys.ts';", 'Components read stores'],
  ['utils/http/c.ts', "import '../vault/keys.ts';", 'through @/'],
  ['entrypoints/a.ts', "import '@/emulator/main.ts';", 'not shipped'],
  ['emulator/a.ts', "import '../utils/http/headers.ts';", 'independent'],
  ['scripts/a.ts', "import '@/utils/http/headers.ts';", 'independent'],
  ['bench/a.ts', "import '@/utils/http/headers.ts';", 'independent'],
  ['bench/detection/in-browser/a.ts', "import '@/utils/vault/keys.ts';", 'the scanner alone'],
  ['bench/detection/in-browser/b.ts', "import '../corpora/keys.ts';", 'nothing of the witnesses'],
  ['scripts/scan/a.ts', "import '@/utils/vault/keys.ts';", 'rings 1 and 2 alone'],
  ['scripts/scan/b.ts', "import 'wxt/browser';", 'plain Node'],
  ['scripts/scan/c.ts', "import '../../utils/http/headers.ts';", 'through @/'],
];

test.each(breaches)('%s may not say %s', (file, source, reason) => {
  expect(lint(file, source)).toContain(reason);
});

const allowed: [string, string][] = [
  ['bench/detection/in-browser/c.ts', "import '@/utils/detection/finding.ts';\nimport './d.ts';"],
  ['scripts/scan/d.ts', "import '@/utils/detection/finding.ts';\nimport '@/utils/http/exchange.ts';"],
  ['utils/auth/b.ts', "import '@/utils/http/headers.ts';"],
  ['utils/sending/b.ts', "import '@/utils/detection/finding.ts';"],
  ['utils/stores/b.ts', "import '@/utils/vault/keys.ts';"],
  [
    'components/keys/b.ts',
    "import type { KeyRecord } from '@/utils/vault/key-record.ts';\nexport type Kept = KeyRecord;",
  ],
];

test.each(allowed)('%s may say %s', (file, source) => {
  expect(lint(file, source)).not.toContain('no-restricted');
});
