/** After this many occurrences a search ends. */
export const mostFound = 100_000;

/** How much is searched between two steps, in UTF-16 units. */
const windowSize = 262_144;

export interface FindOptions {
  readonly matchCase: boolean;
}

/**
 * Where `wanted` stands in a text, as the starts of its occurrences in UTF-16 units, without overlaps: a list for each
 * quarter of a million units, so that a long text can be searched in slices. Upper and lower case are compared letter by
 * letter, so every occurrence is as long as `wanted`.
 */
export function* findText(text: string, wanted: string, { matchCase }: FindOptions): Generator<number[], void> {
  if (wanted === '') return;
  const pattern = new RegExp(wanted.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&'), matchCase ? 'g' : 'gi');
  let from = 0;
  for (let found = 0; from < text.length && found < mostFound; ) {
    const end = from + windowSize;
    // An occurrence may begin before the end of the window and reach beyond it.
    const part = text.slice(from, end + wanted.length - 1);
    const starts = Array.from(part.matchAll(pattern), ({ index }) => from + index);
    yield starts.slice(0, mostFound - found);
    found += starts.length;
    from = Math.max(end, (starts.at(-1) ?? 0) + wanted.length);
  }
}
