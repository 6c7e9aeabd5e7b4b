import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { pngSize } from './png-size.ts';
import { readManifest } from './read-manifest.ts';

const read = (name: string) => readFileSync(`docs/store/${name}.md`, 'utf8');
const description = read('description').trim();

/** The sections of a store's form, by their headings. */
function sectionsOf(store: string): Map<string, string> {
  const [, ...sections] = read(store).split(/^## /m);
  return new Map(
    sections.map((section) => {
      const end = section.indexOf('\n');
      return [section.slice(0, end), section.slice(end).trim()];
    }),
  );
}

/** In characters, as the forms count them. */
const limits = {
  chrome: { Name: 75, Summary: 132, 'Single purpose': 1000, permission: 1000, description: 16_000 },
  edge: { Name: 45, Summary: 132, 'Notes for certification': 2000, permission: 1000, description: 10_000 },
  firefox: { Name: 50, Summary: 250, 'Notes to reviewer': 3000, permission: 1000, description: 15_000 },
};

const reasons = [...readFileSync('docs/permissions.md', 'utf8').matchAll(/^\| `([^`]+)` \| ([^|]+?) \| \[/gm)].map(
  ([, permission = '', reason = '']) => ({ permission, reason }),
);

const stores = ['chrome', 'edge', 'firefox'] as const;

test.each(stores)('%s: no field is longer than its form takes', (store) => {
  const { permission, description: longest, ...fields } = limits[store];
  const sections = sectionsOf(store);
  for (const [field, most] of Object.entries(fields)) {
    const { length } = sections.get(field) ?? '';
    expect(length, field).toBeGreaterThan(0);
    expect(length, field).toBeLessThanOrEqual(most);
  }
  expect(sections.get('Category')).not.toBeUndefined();
  expect(description.length).toBeGreaterThanOrEqual(250);
  expect(description.length).toBeLessThanOrEqual(longest);
  expect(Math.max(...reasons.map(({ reason }) => reason.length))).toBeLessThanOrEqual(permission);
});

test.each(stores)('%s: name and summary are those of the manifest', async (store) => {
  const manifest = await readManifest(store === 'firefox' ? 'firefox' : 'chrome');
  const sections = sectionsOf(store);
  expect({ name: sections.get('Name'), description: sections.get('Summary') }).toEqual({
    name: manifest.name,
    description: manifest.description,
  });
});

test.each(stores)('%s: permissions are told of as in docs/permissions.md', (store) => {
  expect(reasons.length).toBeGreaterThan(6);
  expect(sectionsOf(store).get('Permissions')?.split('\n')).toEqual(
    reasons.map(({ permission, reason }) => `- \`${permission}\`: ${reason}`),
  );
});

test('edge: seven search terms at most, of thirty characters each and twenty-one words together', () => {
  const terms = sectionsOf('edge').get('Search terms')?.replaceAll('- ', '').split('\n') ?? [];
  expect(terms.length).toBeGreaterThan(0);
  expect(terms.length).toBeLessThanOrEqual(7);
  expect(Math.max(...terms.map(({ length }) => length))).toBeLessThanOrEqual(30);
  expect(terms.join(' ').split(' ').length).toBeLessThanOrEqual(21);
});

test('firefox: what is said of data is what the manifest says', async () => {
  expect(await readManifest('firefox')).toHaveProperty(
    'browser_specific_settings.gecko.data_collection_permissions.required',
    ['none'],
  );
  expect(sectionsOf('firefox').get('Data collection')).toContain('`none`');
});

test('each picture has the size that its store takes: at most five screenshots, and the tile', () => {
  const sizes = readdirSync('docs/store/pictures').map((name) => {
    const { width, height } = pngSize(readFileSync(`docs/store/pictures/${name}`));
    return `${name} ${width}x${height}`;
  });
  expect(sizes).toEqual([
    '1-playground.png 1280x800',
    '2-leaks.png 1280x800',
    '3-keys.png 1280x800',
    '4-playground-dark.png 1280x800',
    '5-leaks-dark.png 1280x800',
    'tile.png 440x280',
  ]);
});

test('the version that is packaged is the newest of the changelog', () => {
  const { version }: { version: string } = JSON.parse(readFileSync('package.json', 'utf8'));
  expect(/^## (.+)$/m.exec(readFileSync('CHANGELOG.md', 'utf8'))?.[1]).toBe(version);
});
