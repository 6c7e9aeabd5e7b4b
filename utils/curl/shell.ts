/** `bash` stands for every shell that quotes as POSIX says. */
export type Shell = 'bash' | 'cmd' | 'powershell';

/** A line that is continued, or an escaped quote around a word: whichever of them comes first decides. */
const certain = /(?<powershell>`[ \t]*\r?\n)|(?<cmd>\^\r?\n|\s\^")/;

// A variable; JSON in double quotes.
const powershell = /\$(?:\{env:|env:)|[{[,:(]\s*\\?`"/i;

// A quote inside quotes, which elsewhere is nothing at all; a variable, which is no pair of percent-encoded bytes.
const cmd = /^curl\.exe\b|[^\s"']""[^\s"']|%(?![\da-f]{2})[a-z_]\w*%|%[A-Z][A-Z\d]*_[A-Z\d_]+%/i;

/** Which shell a command was written for, by the marks that only one of them has; `bash` when it has none. */
export function detectShell(command: string): Shell {
  const text = withoutSingleQuoted(command);
  const { powershell: continued, cmd: escaped } = certain.exec(text)?.groups ?? {};
  if (continued !== undefined) return 'powershell';
  if (escaped !== undefined) return 'cmd';
  // cmd knows no single quotes, and only PowerShell has here-strings.
  const single = /^curl\.exe\b[\s\S]*\s'|\s@['"]\r?\n/i.test(command);
  if (single || powershell.test(text)) return 'powershell';
  return cmd.test(text) ? 'cmd' : 'bash';
}

/** In single quotes every mark is text. */
function withoutSingleQuoted(command: string): string {
  const quoted = /\\[\s\S]|"(?:[^"\\]|\\[\s\S])*"|\$?'(?:(?<=\$')(?:[^'\\]|\\[\s\S])*|[^']*)'/g;
  return command.replace(quoted, (text) => (text.endsWith("'") && text !== "\\'" ? "''" : text));
}
