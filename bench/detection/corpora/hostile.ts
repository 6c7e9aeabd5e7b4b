import { alphanumerics, base64Digits, createSeeded, hexDigits } from './seeded.ts';

/** A text that a page could serve to keep a scanner busy. */
export interface HostileText {
  readonly name: string;
  readonly text: string;
}

/** Texts of `length` characters, each against another way to scan; `key` is one of the watched keys. */
export function hostileTexts(key: string, length: number, seed: number): HostileText[] {
  const seeded = createSeeded(seed);
  const start = key.slice(0, 16);
  const fill = (piece: string) => piece.repeat(Math.ceil(length / piece.length)).slice(0, length);
  const make = (write: () => string) => {
    let text = '';
    while (text.length < length) text += write();
    return text.slice(0, length);
  };
  const hex = Buffer.from(start).toString('hex');
  const base64 = Buffer.from(start).toString('base64').replaceAll('=', '');
  const wide = Buffer.from(start, 'utf16le').toString('base64').replaceAll('=', '');
  const texts: Record<string, string> = {
    'one letter': fill('a'),
    '%41…': fill('%41'),
    '\\u0041…': fill('\\u0041'),
    "a key's first 16 repeated": fill(start),
    "a key's first 16 and a random tail, in one run": make(() => start + seeded.text(27, alphanumerics)),
    "a key's first 16 and a random tail, quoted": make(() => `"${start}${seeded.text(27, alphanumerics)}",`),
    'a key but for its last character': make(() => `${key.slice(0, -1)}${seeded.pick('!?*')} `),
    'one run of base64 digits': make(() => seeded.text(1000, base64Digits)),
    'one run of hex digits': make(() => seeded.text(1000, hexDigits)),
    'runs of 42 letters': make(() => `${seeded.text(42, alphanumerics)} `),
    "a key's first 16 in base64, repeated": fill(base64),
    "a key's first 16 in base64 and a random tail": make(() => base64 + seeded.text(39, base64Digits)),
    "a key's first 16 in hex, repeated": fill(hex),
    "a key's first 16 in hex and a random tail": make(() => hex + seeded.text(54, hexDigits)),
    "a key's first 16 in UTF-16 and base64, repeated": fill(wide),
    "a key's first 16, percent, repeated": fill(percent(start)),
    "a key's first 16, each letter \\u, repeated": fill(unicode(start)),
    'a key\'s first 16 joined by "+", repeated': fill([...start].join('"+"')),
    'nested percent %2525…': `%${fill('25')}`.slice(0, length),
    'percent of percent of percent': fill('%25252541'),
    backslashes: fill('\\'),
    'JSON in JSON in JSON': make(() => nestedJson(seeded.text(20, alphanumerics))),
    '&#x41;…': fill('&#x41;'),
    '&amp;amp;…': fill('&amp;amp;amp;'),
    '"a"+"b"…': make(() => `"${seeded.text(1, alphanumerics)}"+`),
    '"+"+"+…': fill('"+'),
    'every escape in turn': make(
      () => `%4${seeded.below(9)}\\u004${seeded.below(9)}&#6${seeded.below(9)};"+"\\x4${seeded.below(9)}`,
    ),
    'base64 of base64 of base64': layered(4, seeded.text(length / 3, alphanumerics)).slice(0, length),
    'eyJ… repeated': fill('eyJhcGlLZXki'),
    'base64 of gzip heads': fill('H4sIAAAAAAAA'),
    'heads of secrets': fill('sk_live_sig_sec_def50200ghp_AKIA'),
    '"apiKey":" repeated': fill('"apiKey":"'),
    'apiKey=… repeated': make(() => `apiKey=${seeded.text(43, alphanumerics)}&`),
    'Basic … repeated': make(() => `Basic ${seeded.text(60, alphanumerics)} `),
    '[[[[…': fill('['),
    '{"a":{"a":…': fill('{"a":'),
    'open comments and quotes': fill('"/*\'`'),
    'two bytes a character': make(
      () => `${seeded.text(60, '日本語中文字漢仮名交じり')}${seeded.text(4, alphanumerics)}`,
    ),
  };
  return Object.entries(texts).map(([name, text]) => ({ name, text }));
}

const percent = (text: string) => [...text].map((letter) => `%${letter.charCodeAt(0).toString(16)}`).join('');

const unicode = (text: string) =>
  [...text].map((letter) => `\\u${letter.charCodeAt(0).toString(16).padStart(4, '0')}`).join('');

function nestedJson(text: string): string {
  let value = JSON.stringify({ text });
  for (let depth = 0; depth < 5; depth++) value = JSON.stringify({ value });
  return value;
}

function layered(depth: number, text: string): string {
  return depth === 0 ? text : layered(depth - 1, Buffer.from(text).toString('base64'));
}
