/**
 * A count with its noun, to stand in a sentence: "1 character", "43 characters".
 * `plural` is only needed where adding an s is wrong.
 */
export function counted(count: number, noun: string, plural = `${noun}s`): string {
  return `${count} ${count === 1 ? noun : plural}`;
}

const words = ['no', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten'];

/** A small count in words: "two", but "43" from eleven on. */
export function numberWord(count: number): string {
  return words[count] ?? String(count);
}

/** Some things as one part of a sentence: "a, b and c". */
export function inWords(items: readonly string[]): string {
  return items.length < 2 ? items.join('') : `${items.slice(0, -1).join(', ')} and ${items.at(-1)}`;
}
