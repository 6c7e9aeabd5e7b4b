const addUnits = `
  let sum = 0;
  for (let index = 0; index < text.length; index++) sum = (sum + text.charCodeAt(index)) | 0;
  return sum;`;

let functions = 0;

/**
 * CC: the least that looking at every character costs. Each text has a function of its own, of which the engine knows
 * nothing yet: one that has seen other kinds of strings is several times slower, and would flatter what stands beside it.
 */
export function createUnitAdder(): (text: string) => number {
  functions += 1;
  // oxlint-disable-next-line typescript/no-implied-eval -- the same source would be the same function to the engine
  const compiled = new Function('text', `${addUnits} // ${functions}`);
  return (text) => Number(compiled(text));
}

/** LIM: what the browser's own search needs for forty characters that are not there. */
export function searchOnce(text: string): number {
  return text.indexOf('0123456789-not-to-be-found-in-any-text~~');
}
