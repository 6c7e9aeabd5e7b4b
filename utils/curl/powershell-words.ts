import type { ShellReading } from './shell-reading.ts';
import { WordList } from './word-list.ts';

// PowerShell takes typographic quotes for quotes.
const single = "['\u2018-\u201b]";
const double = '["\u201c-\u201e]';
const substitution = String.raw`\$\([^()]*\)|\$\{[^{}]*\}|\$(?:\w+:)?\w+`;
const piece = new RegExp(
  [
    '(?<continued>`[ \\t]*\\r?\\n)',
    String.raw`(?<blank>[ \t]+)`,
    String.raw`@'\r?\n(?<literalHere>[\s\S]*?)\r?\n'@`,
    String.raw`@"\r?\n(?<here>[\s\S]*?)\r?\n"@`,
    `${single}(?<single>(?:[^'\u2018-\u201b]|${single}{2})*)(?<singleEnd>${single}|$)`,
    `${double}(?<double>(?:\`[\\s\\S]|${double}{2}|[^"\u201c-\u201e\`])*)(?<doubleEnd>${double}|\`?$)`,
    `(?<variable>${substitution})`,
    '`(?<escaped>u\\{[\\da-fA-F]{1,6}\\}|[\\s\\S]?)',
    String.raw`(?<redirection>[\d*]?>{1,2}(?:&\d)?)`,
    String.raw`(?<operator>[|&;()<\r\n])`,
    `(?<plain>[^\\s'"\u2018-\u201e\`$|&;()<>]+|[$\\s])`,
  ].join('|'),
  'y',
);
const inDouble = new RegExp(
  `\`(?<escaped>u\\{[\\da-fA-F]{1,6}\\}|[\\s\\S])|(?<twice>${double}{2})|(?<variable>${substitution})`,
  'g',
);

/**
 * The words of a command as PowerShell takes it apart (about_Quoting_Rules, about_Special_Characters) and, from 7.3 on,
 * passes them to a program (about_Parsing).
 */
export function powershellWords(text: string): ShellReading {
  const list = new WordList(text);
  while (list.at < text.length) {
    if (list.isBetweenWords && text[list.at] === '#') list.skipLine();
    piece.lastIndex = list.at;
    const match = piece.exec(text);
    if (match === null) break;
    const { blank, literalHere, here, single: one, double: two, variable, ...others } = match.groups ?? {};
    const { escaped, redirection, operator, plain, singleEnd, doubleEnd } = others;
    if (operator !== undefined) break;
    list.at = piece.lastIndex;
    if (blank !== undefined) list.endWord();
    else if (redirection !== undefined) list.redirect(match.index);
    else if (literalHere !== undefined) list.add(literalHere);
    else if (one !== undefined) list.add(one.replace(/(['\u2018-\u201b])./g, '$1'), singleEnd === '');
    else if (here !== undefined || two !== undefined)
      list.add(readDouble(here ?? two ?? '', list), here === undefined && !/["\u201c-\u201e]/.test(doubleEnd ?? ''));
    else if (variable !== undefined) list.addVariable(variable);
    else list.add(escaped === undefined ? (plain ?? null) : unescapeOne(escaped));
  }
  const reading = list.finish();
  return { ...reading, words: reading.words.map(withoutNativeEscapes) };
}

function readDouble(quoted: string, list: WordList): string {
  return quoted.replace(
    inDouble,
    (whole: string, escaped: string | undefined, twice: string | undefined, variable: string | undefined) => {
      if (variable !== undefined) list.nameVariable(variable);
      return escaped === undefined ? (twice?.charAt(0) ?? whole) : unescapeOne(escaped);
    },
  );
}

const escapes: Readonly<Record<string, string>> = {
  '0': '\0',
  a: '\x07',
  b: '\b',
  e: '\x1b',
  f: '\f',
  n: '\n',
  r: '\r',
  t: '\t',
  v: '\v',
};

function unescapeOne(escaped: string): string {
  const [, code] = /^u\{(.*)\}$/.exec(escaped) ?? [];
  if (code !== undefined) return String.fromCodePoint(Math.min(Number.parseInt(code, 16), 0x10ffff));
  return escapes[escaped] ?? escaped;
}

/**
 * Before 7.3 a quote inside an argument was lost unless a backslash stood before it, so JSON is often written that way.
 * No JSON begins like this, so it can be told from what 7.3 would take literally.
 */
function withoutNativeEscapes(word: string): string {
  if (!/^\s*[[{][\s\S]*\\"/.test(word) || isJson(word)) return word;
  const undone = word.replace(/(\\*)\\"/g, (_whole, slashes: string) => `${slashes.slice(slashes.length / 2)}"`);
  return isJson(undone) ? undone : word;
}

function isJson(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}
