import { escapePowerShell, quote } from './quote.ts';
import type { Shell } from './shell.ts';

/** How a shell writes an environment variable, to stand in double quotes. */
export function variable(name: string, shell: Shell): string {
  if (shell === 'cmd') return `%${name}%`;
  return shell === 'powershell' ? `\${env:${name}}` : `$${name}`;
}

/** A word as `quote` makes it, with the variable `name` wherever `secret` stands in the text. */
export function quoteAround(text: string, secret: string, name: string, shell: Shell): string {
  if (!text.includes(secret)) return quote[shell](text);
  const mark = freeMark(text);
  const marked = text.replaceAll(secret, mark);
  if (shell === 'cmd') return quote.cmd(marked).replaceAll(mark, variable(name, shell));
  if (shell === 'bash') {
    const quoted = quote.bash(marked);
    const again = quoted.startsWith('$') ? "$'" : "'";
    return quoted.replaceAll(mark, () => `'"${variable(name, shell)}"${again}`);
  }
  // In single quotes PowerShell knows no variables, and beside them it would begin another argument.
  return `"${escapePowerShell(marked).replaceAll(mark, () => variable(name, shell))}"`;
}

/** A character of private use that the text does not hold. */
function freeMark(text: string): string {
  let code = 0xe000;
  while (text.includes(String.fromCharCode(code))) code += 1;
  return String.fromCharCode(code);
}
