import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

const tracked = new Set(execFileSync('git', ['ls-files'], { encoding: 'utf8' }).split('\n'));
const [, ...sections] =
  readFileSync('docs/threat-model.md', 'utf8')
    .split(/^## Promises$/m)[1]
    ?.split(/^### /m) ?? [];

const promises = sections.map((section) => {
  const [title = ''] = section.split('\n', 1);
  const proofs = [...section.matchAll(/^- \[(.+)\]\(\.\.\/([^)]+\.test\.tsx?)\)$/gm)];
  return { title, proofs: proofs.map(([, name = '', file = '']) => ({ name, file })) };
});

/** Why a test does not count as a proof, or null when it does. */
function proofProblem(source: string, name: string): string | null {
  const at = ["'", '"', '`'].map((quote) => source.indexOf(`${quote}${name}${quote}`)).find((index) => index !== -1);
  if (at === undefined) return 'there is no such test';
  // Of the whole file: a test inside of a group that is skipped is skipped.
  return /\b(?:test|it|describe)\.(?:skip|todo|only|fails)\b/.test(source) ? 'something in its file is skipped' : null;
}

test('a name that is not there, and one that is skipped, are no proof', () => {
  expect(proofProblem("test('is kept', () => {})", 'is kept')).toBeNull();
  expect(proofProblem("test('is kept', () => {})", 'is lost')).toBe('there is no such test');
  expect(proofProblem("test.skip('is kept', () => {})", 'is kept')).toBe('something in its file is skipped');
});

test('there are promises', () => {
  expect(promises.length).toBeGreaterThan(8);
});

test.each(promises)('"$title" is proved by tests that exist', ({ proofs }) => {
  expect(proofs).not.toEqual([]);
  for (const { name, file } of proofs) {
    expect([...tracked], file).toContain(file);
    expect(proofProblem(readFileSync(file, 'utf8'), name), `${file}: ${name}`).toBeNull();
  }
});

test('SECURITY.md promises the same, each with its place in the threat model', () => {
  const links = [...readFileSync('SECURITY.md', 'utf8').matchAll(/^- \[(.+)\]\(docs\/threat-model\.md#(.+)\)$/gm)];
  expect(links.map(([, title]) => title)).toEqual(promises.map(({ title }) => title));
  for (const [, title = '', anchor] of links)
    expect(anchor).toBe(
      title
        .toLowerCase()
        .replaceAll(/[^\w -]/g, '')
        .replaceAll(' ', '-'),
    );
});
