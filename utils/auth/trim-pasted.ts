import { counted, inWords, numberWord } from '@/utils/http/counted.ts';

/** What copying adds around a value, in the order in which a note names it. `\r\n` is one line end. */
const removable = [
  { noun: 'line end', pattern: /\r\n|[\n\r\v\f\u0085\u2028\u2029]/y },
  { noun: 'space', pattern: / /y },
  { noun: 'tab', pattern: /\t/y },
  { noun: 'no-break space', pattern: /[\u00a0\u202f]/y },
  { noun: 'wide space', pattern: /[\u1680\u2000-\u200a\u205f\u3000]/y },
  { noun: 'quote', pattern: /["'`\u00ab\u00bb\u2018-\u201f\u2039\u203a]/y },
  { noun: 'trailing colon', pattern: /:/y },
  { noun: 'trailing comma', pattern: /,/y },
  { noun: 'trailing semicolon', pattern: /;/y },
  {
    noun: 'invisible character',
    pattern: /[\u00ad\u061c\u180e\u200b-\u200f\u202a-\u202e\u2060-\u2064\u2066-\u2069\ufeff]/y,
  },
] as const;
const plain = /[0-9A-Za-z]+/y;
type Noun = (typeof removable)[number]['noun'];
type Piece = { readonly text: string; readonly noun: Noun | null };

export interface TrimmedPaste {
  readonly text: string;
  /** One sentence that says what was removed and what remains, or null when nothing was. */
  readonly note: string | null;
}

/**
 * Removes what copying adds around a key: white space, line ends, quotes and a trailing colon at its ends,
 * a comma or semicolon after a quote, and invisible characters wherever they stand.
 */
export function trimPasted(pasted: string): TrimmedPaste {
  const pieces = cut(pasted);
  const visible = pieces.filter(({ noun }) => noun !== 'invisible character');
  let start = 0;
  while (visible[start] !== undefined && isSurrounding(visible[start])) start++;
  let end = visible.length;
  while (end > start && isTrailing(visible, end - 1)) end--;

  const text = visible
    .slice(start, end)
    .map((piece) => piece.text)
    .join('');
  const kept = new Set(visible.slice(start, end));
  const removed = pieces.filter((piece) => !kept.has(piece));
  return { text, note: removed.length === 0 ? null : describe(removed, text) };
}

function cut(text: string): Piece[] {
  const pieces: Piece[] = [];
  for (let at = 0; at < text.length; at += pieces.at(-1)?.text.length ?? 1) pieces.push(pieceAt(text, at));
  return pieces;
}

function pieceAt(text: string, at: number): Piece {
  plain.lastIndex = at;
  const run = plain.exec(text);
  if (run !== null) return { text: run[0], noun: null };
  for (const { noun, pattern } of removable) {
    pattern.lastIndex = at;
    const match = pattern.exec(text);
    if (match !== null) return { text: match[0], noun };
  }
  return { text: text.charAt(at), noun: null };
}

function isSurrounding(piece: Piece | undefined): boolean {
  return piece?.noun != null && !piece.noun.startsWith('trailing');
}

/** A comma or semicolon only counts when a quote stands before it: `"…",` is a line of code, `…,` may be meant. */
function isTrailing(pieces: readonly Piece[], at: number): boolean {
  const noun = pieces[at]?.noun;
  if (noun === 'trailing comma' || noun === 'trailing semicolon') return pieces[at - 1]?.noun === 'quote';
  return noun != null;
}

function describe(removed: readonly Piece[], text: string): string {
  const counts = removable
    .map(({ noun }) => ({ noun, count: removed.filter((piece) => piece.noun === noun).length }))
    .filter(({ count }) => count > 0);
  const list = inWords(counts.map(({ noun, count }) => nameCount(noun, count)));
  const verb = removed.length === 1 ? 'was' : 'were';
  const sentence = `${list} ${verb} removed from what you pasted.`;
  return `${sentence.charAt(0).toUpperCase()}${sentence.slice(1)} ${remains([...text].length)}`;
}

function nameCount(noun: string, count: number): string {
  if (count === 1) return `${noun.startsWith('i') ? 'an' : 'a'} ${noun}`;
  return `${numberWord(count)} ${noun}s`;
}

function remains(characters: number): string {
  if (characters === 0) return 'Nothing remains.';
  return `${counted(characters, 'character')} ${characters === 1 ? 'remains' : 'remain'}.`;
}
