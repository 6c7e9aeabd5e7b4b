import { decodeText } from '@/utils/encoding/text.ts';

const escapes =
  /\\(?:x(?<byte>[\da-fA-F]{1,2})|(?<octal>[0-7]{1,3})|u(?<unit>[\da-fA-F]{1,4})|U(?<point>[\da-fA-F]{1,8})|c(?<control>[\s\S])|(?<letter>[\s\S]))/g;

const letters: Readonly<Record<string, string>> = {
  a: '\x07',
  b: '\b',
  e: '\x1b',
  E: '\x1b',
  f: '\f',
  n: '\n',
  r: '\r',
  t: '\t',
  v: '\v',
};

/**
 * The text that `$'…'` stands for, given without its quotes (Bash manual, "ANSI-C Quoting"). It ends at a NUL, which no
 * argument can hold. Bytes are read as UTF-8; `\u` twice may make one surrogate pair, as browsers have written it.
 */
export function readAnsiC(quoted: string): string {
  let text = '';
  let bytes: number[] = [];
  const add = (more: string) => {
    text += decodeText(new Uint8Array(bytes)) + more;
    bytes = [];
  };
  let end = 0;
  for (const match of quoted.matchAll(escapes)) {
    const { byte, octal, unit, point, control, letter } = match.groups ?? {};
    if (match.index > end) add(quoted.slice(end, match.index));
    end = match.index + match[0].length;
    if (byte !== undefined) bytes.push(Number.parseInt(byte, 16));
    else if (octal !== undefined) bytes.push(Number.parseInt(octal, 8) & 0xff);
    else if (unit !== undefined) add(String.fromCharCode(Number.parseInt(unit, 16)));
    else if (point !== undefined) add(fromCodePoint(Number.parseInt(point, 16)));
    else if (control !== undefined) add(String.fromCharCode(control.charCodeAt(0) & 0x1f));
    else if (letter !== undefined) add(letters[letter] ?? (/[\\'"?]/.test(letter) ? letter : `\\${letter}`));
  }
  add(quoted.slice(end));
  const nul = text.indexOf('\0');
  return nul < 0 ? text : text.slice(0, nul);
}

function fromCodePoint(code: number): string {
  return code > 0x10ffff ? '\ufffd' : String.fromCodePoint(code);
}
