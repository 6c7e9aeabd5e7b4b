/** A piece of a text: `mark` is null where it shows as it is, else the name of the character that it holds, which shows as nothing. */
export interface SeenPiece {
  readonly text: string;
  readonly mark: string | null;
}

/**
 * Control, format and separator characters (Unicode general categories Cc, Cf, Zl and Zp): they show as nothing, and some
 * turn what stands around them the other way. Not the line ends and tabs of a text, nor what joins two pictures to one.
 * The same one again counts as one piece: a body can be full of them.
 */
const unseen =
  /(?![\t\n\r]|(?<=\p{Extended_Pictographic}(?:\ufe0f|\p{EMod})?)\u200d(?=\p{Extended_Pictographic}))([\p{Cc}\p{Cf}\p{Zl}\p{Zp}])\1*/gu;

/** Cuts a text where characters stand that cannot be seen. The pieces together are the text, exactly. */
export function cutByUnseen(text: string): SeenPiece[] {
  const pieces: SeenPiece[] = [];
  let end = 0;
  for (const { 0: run, 1: character = '', index } of text.matchAll(unseen)) {
    if (index > end) pieces.push({ text: text.slice(end, index), mark: null });
    end = index + run.length;
    pieces.push({ text: run, mark: nameUnseen(character, run.length / character.length) });
  }
  if (end < text.length) pieces.push({ text: text.slice(end), mark: null });
  return pieces;
}

/** `U+202E`, or `U+0000 × 3` (The Unicode Standard, appendix A, "Code Points"). */
function nameUnseen(character: string, count: number): string {
  const name = `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`;
  return count === 1 ? name : `${name} × ${count}`;
}
