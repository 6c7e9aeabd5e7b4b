/** What is known of a module of the build, as Rolldown tells it. */
export interface ModuleLinks {
  readonly isEntry: boolean;
  /** The modules that import it statically. */
  readonly importers: readonly string[];
  /** The modules that import it when they ask for it. */
  readonly dynamicImporters: readonly string[];
}

/**
 * Names the chunk of a module: what the same documents load before they run, and the same others may ask for later, lies in one
 * file. So a document needs a handful of files, and none of them holds what it does not use or runs another document.
 * Null for what is only loaded when it is asked for, which the bundler divides. Left to itself it makes a file for each set of
 * lazy parts that share a module, and a browser is slow at many small files.
 */
export function documentChunk(id: string, linksOf: (id: string) => ModuleLinks | null): string | null {
  const atStart = documentsAbove(id, (current) => linksOf(current)?.importers ?? [], linksOf);
  if (atStart.length === 0) return null;
  const everyImporter = (current: string) => {
    const links = linksOf(current);
    return links ? [...links.importers, ...links.dynamicImporters] : [];
  };
  const later = documentsAbove(id, everyImporter, linksOf).filter((name) => !atStart.includes(name));
  return [...atStart, ...(later.length === 0 ? [] : ['later', ...later])].join('-');
}

function documentsAbove(
  id: string,
  importersOf: (id: string) => readonly string[],
  linksOf: (id: string) => ModuleLinks | null,
): string[] {
  const above = new Set([id]);
  for (const current of above) for (const importer of importersOf(current)) above.add(importer);
  return [...above]
    .filter((current) => linksOf(current)?.isEntry)
    .map(documentName)
    .sort();
}

/** `panel` of `…/panel/index.html`. */
function documentName(entry: string): string {
  return entry.split(/[\\/]/).at(-2) ?? entry;
}
