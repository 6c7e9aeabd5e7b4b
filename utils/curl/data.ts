import type { GivenOption } from './command-line.ts';
import { curlEncode } from './form-encoding.ts';

/** What one `--data…` option adds to a body. A file is named by its path. */
export type DataPiece =
  | { readonly kind: 'text'; readonly text: string; readonly joined: boolean }
  /** `encoded` where its content would be percent-encoded. */
  | { readonly kind: 'file'; readonly file: string; readonly encoded: boolean; readonly written: string };

/** What a `--data…` option, `--json` or `--url-query` stands for (curl's manual, the same names). */
export function readData({ option, written, value }: GivenOption): DataPiece {
  const file = (path: string, encoded: boolean): DataPiece => ({ kind: 'file', file: path, encoded, written });
  // `--json` twice makes one text, without an ampersand between.
  const text = (content: string): DataPiece => ({ kind: 'text', text: content, joined: option.name === 'json' });
  if (option.name === 'data-urlencode' || option.name === 'url-query') {
    if (option.name === 'url-query' && value.startsWith('+')) return text(value.slice(1));
    const equalsAt = value.indexOf('=');
    // An `@` before an equals sign is part of the name.
    if (equalsAt >= 0) return text(named(value.slice(0, equalsAt), curlEncode(value.slice(equalsAt + 1))));
    const atAt = value.indexOf('@');
    return atAt < 0 ? text(curlEncode(value)) : file(value.slice(atAt + 1), true);
  }
  return value.startsWith('@') && option.name !== 'data-raw' ? file(value.slice(1), false) : text(value);
}

function named(name: string, encoded: string): string {
  return name === '' ? encoded : `${name}=${encoded}`;
}

/** The texts of some pieces as one, joined as curl joins them. */
export function joinData(pieces: readonly DataPiece[]): string {
  return pieces.reduce((all, piece) => {
    if (piece.kind === 'file') return all;
    return all === '' || piece.joined ? all + piece.text : `${all}&${piece.text}`;
  }, '');
}
