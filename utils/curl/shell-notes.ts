import { inWords } from '@/utils/http/counted.ts';
import type { ShellReading } from './shell-reading.ts';

/** Sentences on what of a text is for the shell, and so is no part of the request. */
export function shellNotes({ variables, rest, open }: ShellReading, text: string): string[] {
  const notes: string[] = [];
  if (variables.length > 0) {
    const stand = variables.length === 1 ? 'stands for a value that is' : 'stand for values that are';
    notes.push(`${inWords(variables.map(nameOf))} ${stand} not in the command; taken as written.`);
  }
  if (rest !== '') {
    const [operator] = /^(?:\d*[<>]+|&&|\|\||[|&;()])/.exec(rest) ?? [];
    const place = operator === undefined ? 'a line end' : `“${operator}”`;
    const hint = /^&[\w[\]%.-]+=/.test(rest) ? ' If that belongs to the URL, put the URL into quotes.' : '';
    notes.push(`What stands from ${place} on is for the shell and was left out.${hint}`);
  }
  // Before anything but a quote, the C runtime leaves both.
  if (/\^\\\^\\(?!\^["\\])/.test(text))
    notes.push(
      'Backslashes stand there twice, as browsers write them for cmd. curl sends both, and so they were taken.',
    );
  if (open) notes.push('A quote is not closed, so everything up to the end was taken for its content.');
  return notes;
}

/** A command in a command may hold a secret. */
function nameOf(variable: string): string {
  return /^(?:\$\(|`)/.test(variable) ? 'a command inside the command' : variable;
}
