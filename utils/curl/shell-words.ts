import { cmdWords } from './cmd-words.ts';
import { withoutPrompt } from './is-curl-command.ts';
import { posixWords } from './posix-words.ts';
import { powershellWords } from './powershell-words.ts';
import { detectShell, type Shell } from './shell.ts';
import type { ShellReading } from './shell-reading.ts';

const readers: Readonly<Record<Shell, (text: string) => ShellReading>> = {
  bash: posixWords,
  cmd: cmdWords,
  powershell: powershellWords,
};

/** The words of a command, as the shell takes it apart that it was written for. Nothing is expanded, nothing throws. */
export function shellWords(text: string): ShellReading {
  const command = withoutPrompt(text);
  return readers[detectShell(command)](command);
}
