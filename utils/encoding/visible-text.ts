/**
 * Text of a page as one line in UTF-16, well formed, with control, format and separator characters spelled out, so that it
 * can neither rearrange our text nor speak to a terminal.
 */
export function visibleText(text: string): string {
  return text.toWellFormed().replace(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/gu, (character) => {
    const code = character.codePointAt(0) ?? 0;
    return { 9: '\\t', 10: '\\n', 13: '\\r' }[code] ?? `\\u{${code.toString(16)}}`;
  });
}
