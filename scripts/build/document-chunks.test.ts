import { expect, test } from 'vitest';
import { documentChunk, type ModuleLinks } from './document-chunks.ts';

/** `from > to` for a static import, `from ~ to` for one that is asked for later. */
function linksOf(imports: readonly string[]): (id: string) => ModuleLinks | null {
  const edges = imports.map((line) => line.split(' '));
  const from = (id: string, sign: string) =>
    edges.filter(([, kind, to]) => kind === sign && to === id).map(([importer = '']) => importer);
  return (id) => ({
    isEntry: id.endsWith('.html'),
    importers: from(id, '>'),
    dynamicImporters: from(id, '~'),
  });
}

const panel = '/entrypoints/panel/index.html';
const popup = '/entrypoints/popup/index.html';
const devtools = 'C:\\entrypoints\\devtools\\index.html';

test.each<[string, readonly string[], string | null]>([
  ['of one document', [`${panel} > app`, 'app > module'], 'panel'],
  ['of two, in the order of their names', [`${popup} > module`, `${panel} > module`], 'panel-popup'],
  ['through a circle', [`${panel} > a`, 'a > b', 'b > a', 'b > module'], 'panel'],
  ['asked for alone', [`${panel} > app`, 'app ~ module'], null],
  ['below what is asked for', [`${panel} ~ part`, 'part > module'], null],
  ['of one document, asked for by the same', [`${panel} > module`, `${panel} ~ part`, 'part > module'], 'panel'],
  // Were it in the file of the one document, the other would run that document's code.
  [
    'of one document, asked for by another',
    [`${devtools} > module`, `${panel} ~ part`, 'part > module'],
    'devtools-later-panel',
  ],
])('a module %s', (_, imports, expected) => {
  expect(documentChunk('module', linksOf(imports))).toBe(expected);
});

test('a document is in its own chunk', () => {
  expect(documentChunk(panel, linksOf([]))).toBe('panel');
});
