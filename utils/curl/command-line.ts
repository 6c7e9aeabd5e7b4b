import { type CurlOption, optionOfLetter, optionOfName } from './options.ts';

/** An option as it stands in a command. */
export interface GivenOption {
  readonly option: CurlOption;
  /** As it is written there: `-k`, `--insecure`. */
  readonly written: string;
  /** Empty where the option takes none. */
  readonly value: string;
  /** Written as `--no-…`. */
  readonly negated: boolean;
}

export interface CommandLine {
  readonly given: readonly GivenOption[];
  /** The words that belong to no option, and the values of `--url`. */
  readonly urls: readonly string[];
  /** Options that curl does not have; without what may be a value. */
  readonly unknown: readonly string[];
  /** Whether the command goes on with another request, of which nothing is read. */
  readonly next: boolean;
  /** The option whose value is missing at the end, or null. */
  readonly incomplete: string | null;
}

/** Tells the options of a curl command and their values from its URLs, as curl does. `words` are those after `curl`. */
export function readCommandLine(words: readonly string[]): CommandLine {
  const given: GivenOption[] = [];
  const urls: string[] = [];
  const unknown: string[] = [];
  let incomplete: string | null = null;
  let onlyUrls = false;
  let next = false;
  const rest = [...words].reverse();
  const take = (found: Found) => {
    const { option, written, attached, negated } = found;
    if (option.name === 'next') next = true;
    const value = option.takesValue ? (attached ?? rest.pop()) : '';
    if (value === undefined) incomplete = written;
    else if (option.name === 'url') urls.push(value);
    else given.push({ option, written, value, negated });
  };
  for (let word = rest.pop(); word !== undefined && !next; word = rest.pop()) {
    if (onlyUrls || !word.startsWith('-') || word === '-') urls.push(word);
    else if (word === '--') onlyUrls = true;
    else if (word.startsWith('--')) {
      const found = findLong(word);
      if (found === null) unknown.push(word.replace(/=.*$/s, '=…'));
      else take(found);
    } else {
      const { found, unknown: letters } = findShort(word);
      for (const each of found) take(each);
      for (const letter of letters) unknown.push(letter);
    }
  }
  return { given, urls, unknown, next, incomplete };
}

interface Found {
  readonly option: CurlOption;
  readonly written: string;
  /** What follows the letter in the same word, or null. */
  readonly attached: string | null;
  readonly negated: boolean;
}

function findLong(written: string): Found | null {
  const name = written.slice(2);
  const direct = optionOfName(name);
  if (direct !== null) return { option: direct, written, attached: null, negated: false };
  const [, bare, expanded] = /^(?:no-(.+)|expand-(.+))$/.exec(name) ?? [];
  const option = optionOfName(bare ?? expanded ?? '');
  if (option === null || (bare !== undefined && option.takesValue)) return null;
  return { option, written, attached: null, negated: bare !== undefined };
}

/** Letters can be joined: `-sSXPOST`. What follows a letter that takes a value is that value. */
function findShort(word: string): { found: Found[]; unknown: string[] } {
  const found: Found[] = [];
  const unknown: string[] = [];
  for (let at = 1; at < word.length; at++) {
    const letter = word.charAt(at);
    const option = optionOfLetter(letter);
    const rest = word.slice(at + 1);
    if (option === null) unknown.push(`-${letter}`);
    else found.push({ option, written: `-${letter}`, attached: rest === '' ? null : rest, negated: false });
    if (option?.takesValue === true) break;
  }
  return { found, unknown };
}
