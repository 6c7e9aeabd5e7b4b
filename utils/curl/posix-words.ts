import { readAnsiC } from './ansi-c-quoted.ts';
import type { ShellReading } from './shell-reading.ts';
import { WordList } from './word-list.ts';

const substitution = '\\$\\([^()]*\\)|`[^`]*`|\\$\\{[^{}]*\\}|\\$\\w+';
const piece = new RegExp(
  [
    // A blank after the backslash would end the command; it comes from copying, and nobody means it.
    String.raw`(?<continued>\\[ \t]*\r?\n)`,
    String.raw`(?<blank>[ \t]+)`,
    String.raw`\$'(?<ansi>(?:\\[\s\S]|[^'\\])*)(?<ansiEnd>'|\\?$)`,
    "'(?<single>[^']*)(?<singleEnd>'|$)",
    String.raw`\$?"(?<double>(?:\$\([^()]*\)|\\[\s\S]|[^"\\])*)(?<doubleEnd>"|\\?$)`,
    `(?<variable>${substitution})`,
    String.raw`\\(?<escaped>[\s\S]?)`,
    String.raw`(?<redirection>\d*(?:[<>]{1,3}[&|-]?|&>))`,
    String.raw`(?<operator>[|&;()\r\n])`,
    '(?<plain>[^\\s\'"\\\\$`|&;()<>]+|[$`\\s])',
  ].join('|'),
  'y',
);
const inDouble = new RegExp(`\\\\(?<escaped>[\\\\"$\`]|\\r?\\n)|(?<variable>${substitution})`, 'g');

/** The words of a command as POSIX shells take it apart (POSIX.1-2024, XCU 2.2), with the `$'…'` of Bash. */
export function posixWords(text: string): ShellReading {
  const list = new WordList(text);
  piece.lastIndex = 0;
  while (list.at < text.length) {
    if (list.isBetweenWords && text[list.at] === '#') list.skipLine();
    piece.lastIndex = list.at;
    const match = piece.exec(text);
    if (match === null) break;
    const { blank, ansi, single, double, variable, escaped, redirection, operator, plain, ...ends } =
      match.groups ?? {};
    const { ansiEnd, singleEnd, doubleEnd } = ends;
    if (operator !== undefined) break;
    list.at = piece.lastIndex;
    if (blank !== undefined) list.endWord();
    else if (redirection !== undefined) list.redirect(match.index);
    else if (ansi !== undefined) list.add(readAnsiC(ansi), ansiEnd !== "'");
    else if (single !== undefined) list.add(single, singleEnd !== "'");
    else if (double !== undefined) list.add(readDouble(double, list), doubleEnd !== '"');
    else if (variable !== undefined) list.addVariable(variable);
    else list.add(escaped ?? plain ?? null);
  }
  return list.finish();
}

function readDouble(quoted: string, list: WordList): string {
  return quoted.replace(inDouble, (whole: string, escaped: string | undefined, variable: string | undefined) => {
    if (variable !== undefined) list.nameVariable(variable);
    return escaped === undefined ? whole : escaped.replace(/\r?\n/, '');
  });
}
