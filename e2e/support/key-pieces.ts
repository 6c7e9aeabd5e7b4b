const pieceLength = 8;

/** Those of `keyPieces` that a text shows. */
export function keyPiecesIn(text: string, key: string): string[] {
  return keyPieces(key).filter((piece) => text.includes(piece));
}

/** Every piece of eight characters of a key, and of its base64 wherever it may begin in a group of three bytes. */
export function keyPieces(key: string): string[] {
  const encoded = [0, 1, 2].map((offset) => {
    const digits = Buffer.from(`${'\0'.repeat(offset)}${key}:`).toString('base64');
    // The first digits come from what stands before the key, the last ones from what comes after it.
    return digits.slice(offset === 0 ? 0 : offset + 1).replace(/.=*$/, '');
  });
  return [key, ...encoded].flatMap(piecesOf);
}

function piecesOf(form: string): string[] {
  return Array.from({ length: Math.max(0, form.length - pieceLength + 1) }, (_, start) =>
    form.slice(start, start + pieceLength),
  );
}
