/** `bash` stands for every shell that quotes as POSIX says. */
export type Shell = 'bash' | 'cmd' | 'powershell';

const powershell = [
  /`[ \t]*\r?\n/, // a line that is continued
  /\$(?:\{env:|env:)/i,
  /[{[,:(]\s*\\?`"/, // JSON in double quotes
];

const cmd = [
  /\^\r?\n/, // a line that is continued
  /\s\^"/,
  /[^\s"']""[^\s"']/, // a quote inside quotes; elsewhere it is nothing at all
  // A variable, which is no pair of percent-encoded bytes.
  /%(?![\da-f]{2})[a-z_]\w*%|%[A-Z][A-Z\d]*_[A-Z\d_]+%/i,
  /^curl\.exe\b/i,
];

/** Which shell a command was written for, by the marks that only one of them has; `bash` when it has none. */
export function detectShell(command: string): Shell {
  const text = withoutSingleQuoted(command);
  if (powershell.some((mark) => mark.test(text))) return 'powershell';
  // cmd knows no single quotes, and only PowerShell has here-strings.
  if (/^curl\.exe\b[\s\S]*\s'/i.test(command) || /\s@['"]\r?\n/.test(command)) return 'powershell';
  return cmd.some((mark) => mark.test(text)) ? 'cmd' : 'bash';
}

/** In single quotes every mark is text. */
function withoutSingleQuoted(command: string): string {
  const quoted = /\\[\s\S]|"(?:[^"\\]|\\[\s\S])*"|\$?'(?:(?<=\$')(?:[^'\\]|\\[\s\S])*|[^']*)'/g;
  return command.replace(quoted, (text) => (text.endsWith("'") && text !== "\\'" ? "''" : text));
}
