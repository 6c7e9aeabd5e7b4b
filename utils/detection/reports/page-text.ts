/** Longer pieces of a page are cut: a report is read by people. */
const longest = 300;

/**
 * Text of a page for a line of a report, in UTF-16 well formed and at most 300 code units: control, format and separator
 * characters are spelled out, so that it can neither rearrange our text nor speak to a terminal.
 */
export function pageText(text: string): string {
  const shown = text.length > longest ? `${text.slice(0, longest)}…` : text;
  return shown.toWellFormed().replace(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/gu, (character) => {
    const code = character.codePointAt(0) ?? 0;
    return { 9: '\\t', 10: '\\n', 13: '\\r' }[code] ?? `\\u{${code.toString(16)}}`;
  });
}
