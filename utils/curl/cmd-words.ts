import type { ShellReading } from './shell-reading.ts';

/** A character that cmd hands on. */
interface Character {
  readonly text: string;
  /** Whether it is an operator of cmd or a line end, and may end the command. */
  readonly ends: boolean;
  /** Where it stands in what was written. */
  readonly at: number;
}

/**
 * The words of a command as cmd takes it apart and then, as every program for itself, the C runtime of Windows
 * (Microsoft, "Parsing C++ command-line arguments", and "CommandLineToArgvW").
 */
export function cmdWords(text: string): ShellReading {
  const variables = new Set<string>();
  const { words, endedAt, open } = splitArguments(handOn(text, variables));
  const rest = endedAt === null ? '' : text.slice(endedAt).trim();
  return { words, variables: [...variables], rest, open };
}

const piece =
  /(?<continued>\^\r?\n)(?<next>\r?\n|[^\r\n])?|\^(?<escaped>[\s\S]?)|(?<percent>%%)|(?<variable>%(?![\da-fA-F]{2})[a-z_]\w*%|%[A-Z][A-Z\d]*_[A-Z\d_]+%)|(?<quote>")|(?<operator>\r?\n|[&|<>])|(?<plain>[^^%"&|<>\r\n]+|[\s\S])/giy;
const quotedPiece =
  /(?<percent>%%)|(?<variable>%(?![\da-fA-F]{2})[a-z_]\w*%|%[A-Z][A-Z\d]*_[A-Z\d_]+%)|(?<quote>")|(?<plain>[^%"]+|[\s\S])/giy;

/** What cmd makes of a text: carets undone, `%%` one sign as in a batch file, variables left as they are written. */
function handOn(text: string, variables: Set<string>): Character[] {
  const characters: Character[] = [];
  let quoted = false;
  let at = 0;
  while (at < text.length) {
    const pattern = quoted ? quotedPiece : piece;
    pattern.lastIndex = at;
    const { next, escaped, percent, variable, quote, operator, plain } = pattern.exec(text)?.groups ?? {};
    if (variable !== undefined) variables.add(variable);
    if (quote !== undefined) quoted = !quoted;
    // After a line that is continued, the first character counts as escaped: so a line end can stand in an argument.
    const literal =
      next?.replace('\r\n', '\n') ?? escaped ?? (percent === undefined ? (variable ?? quote ?? plain) : '%');
    for (const character of literal ?? '') characters.push({ text: character, ends: false, at });
    if (operator !== undefined) characters.push({ text: operator, ends: true, at });
    at = pattern.lastIndex;
  }
  return characters;
}

/** Quotes group, a backslash escapes only a quote, and in quotes two of them are one. */
function splitArguments(characters: readonly Character[]) {
  const words: string[] = [];
  let word: string | null = null;
  let quoted = false;
  let slashes = 0;
  let endedAt: number | null = null;
  for (let index = 0; index < characters.length; index++) {
    const character = characters[index];
    if (character === undefined) break;
    const { text, ends, at } = character;
    if (text === '\\') {
      slashes++;
      continue;
    }
    if (slashes > 0) word = (word ?? '') + '\\'.repeat(text === '"' ? Math.floor(slashes / 2) : slashes);
    const escaped = text === '"' && slashes % 2 === 1;
    slashes = 0;
    if (escaped) word = `${word ?? ''}"`;
    else if (text === '"' && quoted && characters[index + 1]?.text === '"') {
      word = `${word ?? ''}"`;
      index++;
    } else if (text === '"') {
      quoted = !quoted;
      word ??= '';
    } else if (!quoted && ends) {
      // In quotes that only the program sees, an operator is text to whoever wrote it: cmd would have cut it off there.
      endedAt = at;
      break;
    } else if (!quoted && (text === ' ' || text === '\t')) {
      if (word !== null) words.push(word);
      word = null;
    } else word = (word ?? '') + text;
  }
  if (slashes > 0) word = (word ?? '') + '\\'.repeat(slashes);
  if (word !== null) words.push(word);
  return { words, endedAt, open: quoted };
}
