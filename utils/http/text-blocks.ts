/**
 * Splits a text into blocks of at most about `size` UTF-16 units whose concatenation is the text, exactly: after a line
 * feed where a block has one, and never inside a surrogate pair nor between CR and LF.
 */
export function splitTextBlocks(text: string, size = 8192): string[] {
  const blocks: string[] = [];
  for (let start = 0; start < text.length; ) {
    const end = findEnd(text, start, size);
    blocks.push(text.slice(start, end));
    start = end;
  }
  return blocks;
}

function findEnd(text: string, start: number, size: number): number {
  const end = start + size;
  if (end >= text.length) return text.length;
  const lineFeed = text.slice(start, end).lastIndexOf('\n');
  if (lineFeed !== -1) return start + lineFeed + 1;
  if (!belongTogether(text.charCodeAt(end - 1), text.charCodeAt(end))) return end;
  return size > 1 ? end - 1 : end + 1;
}

function belongTogether(left: number, right: number): boolean {
  const pair = left >= 0xd800 && left <= 0xdbff && right >= 0xdc00 && right <= 0xdfff;
  return pair || (left === 0x0d && right === 0x0a);
}
