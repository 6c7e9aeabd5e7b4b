/**
 * The words of one shell command, quotes and backslashes resolved as POSIX shells do (POSIX.1-2024, XCU 2.2),
 * with `$'…'` read without its escapes. Nothing is expanded. An unclosed quote runs to the end.
 */
export function shellWords(command: string): string[] {
  const words: string[] = [];
  const part = /\\\r?\n|\s+|\$?'([^']*)(?:'|$)|"((?:\\[\s\S]|[^"\\])*)(?:"|\\?$)|\\([\s\S]?)|([^\s'"\\$]+|\$)/gy;
  let word: string | null = null;
  for (const [whole, single, double, escaped, plain] of command.matchAll(part)) {
    const text = single ?? double?.replace(/\\([\\"$`\n])/g, '$1') ?? escaped ?? plain;
    if (text !== undefined) word = (word ?? '') + text;
    else if (!whole.startsWith('\\') && word !== null) {
      words.push(word);
      word = null;
    }
  }
  return word === null ? words : [...words, word];
}
