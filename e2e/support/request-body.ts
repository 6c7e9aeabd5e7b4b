import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Panel } from './panel.ts';
import { openTab } from './playground.ts';

/** Opens the body and chooses its kind. */
export async function chooseBodyKind(
  panel: Panel,
  kind: 'JSON' | 'Text' | 'Form' | 'Multipart' | 'File',
): Promise<void> {
  await openTab(panel, 'Request', 'Body');
  await panel.click('radio', kind);
}

/** Chooses a file in a field of this name, as its user does in the dialog of the browser, and waits until it is shown. */
export async function chooseFile({ frame }: Panel, field: string, ...paths: string[]): Promise<void> {
  const input = await frame.waitForSelector(`input[type="file"][aria-label="${field}"]`);
  if (input === null) throw new Error(`There is no field "${field}".`);
  await (await input.toElement('input')).uploadFile(...paths);
  await frame.waitForFunction(
    (names) => names.every((name) => document.body.innerText.includes(name)),
    {},
    paths.map((path) => path.split('/').at(-1) ?? ''),
  );
}

export interface TestFiles {
  /** Writes a file and gives its path. */
  write(name: string, bytes: string | Buffer): string;
  remove(): void;
}

/** A folder of its own for files that are sent. */
export function makeTestFiles(): TestFiles {
  const directory = mkdtempSync(join(tmpdir(), 'authlens-files-'));
  return {
    write(name, bytes) {
      const path = join(directory, name);
      writeFileSync(path, bytes);
      return path;
    },
    remove: () => rmSync(directory, { recursive: true, force: true }),
  };
}
