import { inWords } from '@/utils/http/counted.ts';
import type { CommandLine } from './command-line.ts';
import type { OptionGroup } from './options.ts';

/** What is said of options by what they are about: the end of a sentence that begins with their names. */
const endings: Readonly<Record<Exclude<OptionGroup, 'request'>, string>> = {
  output: 'about what curl shows, stores or repeats, which has no meaning here',
  connection: 'about the connection, which the browser makes itself',
  authentication: 'about other ways to authenticate than Basic and Bearer, which cannot be taken here',
  lost: 'about details of sending that cannot be set here',
  foreign: 'about other protocols than HTTP',
  unseen: 'about more that is not in the command, such as a file, and cannot be read here',
};

/** Of options that ask for what is so here in any case, or never. */
const own: Readonly<Record<string, string>> = {
  insecure: 'has no effect: the browser checks every certificate.',
  location: 'has no effect: redirects are followed here in any case, and each is shown.',
  'location-trusted': 'has no effect: redirects are followed here in any case, and take no credential to another host.',
  follow: 'has no effect: redirects are followed here in any case, and each is shown.',
  compressed: 'has no effect: the browser asks for compressed answers in any case.',
};

/** A sentence for every option that does not become part of the request, so that none is swallowed. */
export function optionNotes({ given, urls, unknown, next, incomplete }: CommandLine): string[] {
  const notes: string[] = [];
  for (const [group, ending] of Object.entries(endings)) {
    const written = unique(given.filter(({ option }) => option.group === group).map((option) => option.written));
    if (written.length > 0)
      notes.push(`${inWords(written)} ${written.length === 1 ? 'is' : 'are'} ${ending}; left out.`);
  }
  for (const { option, written, negated } of given) {
    const ending = own[option.name];
    if (ending !== undefined && !negated) notes.push(`${written} ${ending}`);
  }
  if (unknown.length > 0)
    notes.push(
      `${inWords(unique(unknown))} ${unknown.length === 1 ? 'is no option' : 'are no options'} of curl; left out.`,
    );
  if (incomplete !== null)
    notes.push(`${incomplete} stands at the end, without the value that belongs to it; left out.`);
  if (urls.length > 1)
    notes.push(
      `The command has ${urls.length} URLs; the first was taken. Left out: ${urls.slice(1).map(bare).join(', ')}.`,
    );
  if (next) notes.push('After --next the command goes on with another request; only the first was taken.');
  return unique(notes);
}

/** A URL without what may be secret in it. */
function bare(url: string): string {
  return url.replace(/^([a-z]+:\/\/)?[^/?#]*@/i, '$1').replace(/[?#].*$/s, '');
}

function unique(texts: readonly string[]): string[] {
  return [...new Set(texts)];
}
