import { existsSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { readManifest } from './read-manifest.ts';

const text = readFileSync('docs/permissions.md', 'utf8');
const [required = '', optional = ''] = text.split('## Optional');

interface Row {
  readonly permission: string;
  readonly reason: string;
  readonly use: string;
  readonly file: string;
}

/** The rows of the table in a part of the document. */
function rowsOf(part: string): Row[] {
  const rows = part.matchAll(/^\| `([^`]+)` \| ([^|]+) \| \[`([^`]+)`\]\(\.\.\/([^)]+)\) \|$/gm);
  return [...rows].map(([, permission = '', reason = '', use = '', file = '']) => ({ permission, reason, use, file }));
}

const listed = (manifest: Record<string, unknown>, ...members: string[]) =>
  members.flatMap((member) => manifest[member] ?? []).map(String);

test.each(['chrome', 'firefox'] as const)(
  '%s: each permission has its row, and each row its permission',
  async (browser) => {
    const manifest = await readManifest(browser);
    const asked = listed(manifest, 'permissions', 'host_permissions');
    expect(asked).not.toEqual([]);
    expect(rowsOf(required).map(({ permission }) => permission)).toEqual(asked);
    expect(rowsOf(optional).map(({ permission }) => permission)).toEqual(
      listed(manifest, 'optional_permissions', 'optional_host_permissions'),
    );
  },
);

test.each([...rowsOf(required), ...rowsOf(optional)])(
  '$permission is used as its row says',
  ({ reason, use, file }) => {
    expect(reason.length).toBeGreaterThan(10);
    expect(existsSync(file), file).toBe(true);
    expect(readFileSync(file, 'utf8')).toContain(use);
  },
);
