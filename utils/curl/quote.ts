import type { Shell } from './shell.ts';

/** A word that its shell makes exactly `text` of. No shell can put a NUL into one: leave it out before. */
export const quote: Readonly<Record<Shell, (text: string) => string>> = {
  bash: quoteBash,
  cmd: quoteCmd,
  powershell: quotePowerShell,
};

/** `$'…'` where `'…'` cannot hold the text, could be changed by an interactive shell (`!`) or could not be seen. */
function quoteBash(text: string): string {
  if (!/(?!\n)[\p{Cc}'!]/u.test(text)) return `'${text}'`;
  const escaped = text
    .replace(/[\\']/g, '\\$&')
    .replaceAll('\n', '\\n')
    .replaceAll('\r', '\\r')
    .replaceAll('\t', '\\t')
    .replace(/[\p{Cc}!]/gu, escapeBytes);
  return `$'${escaped}'`;
}

/** Bytes, as `\u` came to Bash with 4.2 only. Always two digits: those that follow belong to the text. */
function escapeBytes(character: string): string {
  const bytes = [...new TextEncoder().encode(character)];
  return bytes.map((byte) => `\\x${byte.toString(16).padStart(2, '0')}`).join('');
}

/**
 * For two readers after each other: the C runtime, to which a backslash escapes a quote and itself before one, and cmd,
 * to which a caret escapes everything while no quote of its own is open. So that none is, the outer quotes are escaped
 * too. A caret after `%` keeps cmd from finding a variable, as `%` itself cannot be escaped; and of two line ends after a
 * caret the second one counts. It cannot hand a carriage return on.
 */
function quoteCmd(text: string): string {
  const argument = text.replace(/(\\*)("|$)/g, (_whole, slashes: string, end: string) =>
    end === '' ? slashes + slashes : `${slashes}${slashes}\\"`,
  );
  const escaped = argument
    .replace(/[^\w\s\-:=+~'/.,?;*\u0080-\uffff]/g, '^$&')
    .replace(/%(?=\w)/g, '%^')
    .replace(/\r?\n/g, '^\n\n')
    .replaceAll('\r', '');
  return `^"${escaped}^"`;
}

/** As PowerShell 7.3 and later hand an argument on; typographic quotes are quotes to it too. */
function quotePowerShell(text: string): string {
  if (!/(?![\t\n])\p{Cc}/u.test(text)) return `'${text.replace(/['\u2018-\u201b]/g, '$&$&')}'`;
  return `"${escapePowerShell(text)}"`;
}

/** A text for the double quotes of PowerShell, in which variables are known. */
export function escapePowerShell(text: string): string {
  return text
    .replace(/[`$"\u201c-\u201e]/g, '`$&')
    .replaceAll('\n', '`n')
    .replaceAll('\r', '`r')
    .replace(/(?!\t)\p{Cc}/gu, (character) => `\`u{${character.charCodeAt(0).toString(16)}}`);
}
