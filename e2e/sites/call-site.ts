/** Stands directly before the call whose position a test expects as the initiator. */
export const marker = '/*leak*/';

/** Where the call after the marker stands in a script; line and column count from 1, as Sources shows them. */
export function callSite(text: string): { line: number; column: number } {
  const start = text.indexOf(marker);
  if (start < 0 || text.indexOf(marker, start + 1) >= 0) throw new Error(`A script needs exactly one ${marker}.`);
  return placeOf(text, text.slice(start + marker.length));
}

/** Where a piece stands in a text; line and column count from 1. */
export function placeOf(text: string, piece: string): { line: number; column: number } {
  const start = text.indexOf(piece);
  if (start < 0) throw new Error(`The text does not hold ${piece}.`);
  const before = text.slice(0, start).split('\n');
  return { line: before.length, column: (before.at(-1) ?? '').length + 1 };
}
