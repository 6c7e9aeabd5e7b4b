/** What the palette can lead to. */
export interface PaletteItem {
  readonly id: string;
  readonly group: 'Commands' | 'Keys' | 'Saved requests' | 'Operations';
  readonly title: string;
  /** What else it is found by, shown beside the title. */
  readonly hint: string;
  readonly run: () => void;
}

/**
 * The items in which every word of `text` occurs, those first whose title begins with the first word, else as they come. All
 * of them where there is no word.
 */
export function findItems(items: readonly PaletteItem[], text: string): PaletteItem[] {
  const words = text.toLowerCase().split(/\s+/).filter(Boolean);
  const [first] = words;
  if (first === undefined) return [...items];
  const found = items.filter(({ title, hint }) => {
    const searched = `${title} ${hint}`.toLowerCase();
    return words.every((word) => searched.includes(word));
  });
  const rank = ({ title }: PaletteItem) => (title.toLowerCase().startsWith(first) ? 0 : 1);
  return found.toSorted((one, other) => rank(one) - rank(other));
}
