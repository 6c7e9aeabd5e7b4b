import { deflateRawSync, deflateSync, gzipSync } from 'node:zlib';
import { textBody } from '@/utils/detection/exchange.fixture.ts';
import type { Body } from '@/utils/http/exchange.ts';
import { knownKeys } from './judge.fixture.ts';
import { alphanumeric, printable, type Random } from './random.fixture.ts';

/** Makes a text that nobody in his right mind would send. */
type Hostile = (random: Random) => string;

const brokenPieces = [
  '%',
  '%4',
  '%zz',
  '%%',
  '%25',
  '%u0041',
  '%C3',
  '%FF',
  '\\',
  '\\u',
  '\\u00',
  '\\uD83D',
  '\\x',
  '\\x4',
  '\\u{',
  '\\u{110000}',
  '\\u{41',
  '&',
  '&#',
  '&#x',
  '&#x;',
  '&#99999999999;',
  '&#xD800;',
  '&amp',
  '"',
  "'",
  '`',
  '" +',
  '+ "',
  '"+"',
  "'+'",
  '=',
  '==',
  '{',
  '}',
  '[',
  ']',
  ':',
  ',',
  '\ud83d',
  '\udd11',
  '\0',
  '\ufeff',
  '\uffff',
  '\u2028',
  '\r\n',
  '//',
  '--x\r\n',
  'data:;base64,',
  '__proto__',
  'constructor',
  '"apiKey":',
  'apiKey=',
  'sig_sec_',
  'def50200',
  'Basic ',
  'eyJ',
  '://',
  '@',
  '?',
  '#',
  '&apiKey=',
  '\x1f\x8b\x08',
];

const anyUnit = (random: Random) => String.fromCharCode(random.below(random.pick([0x80, 0x100, 0x10000])));
const nested =
  (open: string, close: string): Hostile =>
  (random) => {
    const depth = random.between(1, random.chance(0.002) ? 20_000 : 100);
    return open.repeat(depth) + random.pick(['', '1', '"']) + close.repeat(random.pick([0, depth, depth + 1]));
  };
const repeated = (random: Random, piece: string) => piece.repeat(random.between(1, random.chance(0.002) ? 5000 : 40));

const hostileTexts: Readonly<Record<string, Hostile>> = {
  'random units': (random) => Array.from({ length: random.below(200) }, () => anyUnit(random)).join(''),
  'broken pieces': (random) => Array.from({ length: random.below(80) }, () => random.pick(brokenPieces)).join(''),
  'broken pieces among words': (random) =>
    Array.from(
      { length: random.below(60) },
      () => random.pick(brokenPieces) + random.text(printable, random.below(6)),
    ).join(''),
  'one piece again and again': (random) => repeated(random, random.pick(brokenPieces)),
  'one letter again and again': (random) => repeated(random, random.pick(alphanumeric).repeat(10)),
  'nested arrays': nested('[', ']'),
  'nested objects': nested('{"a":', '}'),
  'nested prototypes': nested('{"__proto__":{"constructor":', '}}'),
  'nested strings': (random) => {
    let text = 'x';
    for (let depth = random.below(6); depth > 0; depth -= 1) text = JSON.stringify({ a: text });
    return text;
  },
  'base64 of base64': (random) => {
    let text = random.text(printable, random.below(20));
    for (let depth = random.below(20); depth > 0 && text.length < 2000; depth -= 1)
      text = Buffer.from(text).toString('base64');
    return text;
  },
  'percent of percent': (random) => `%${'25'.repeat(random.below(100))}41`,
  'the start of a key, in some form': (random) => {
    const { value } = random.pick(knownKeys);
    const start = value.slice(0, value.length - 1 - random.below(Math.min(6, value.length - 2)));
    return random.pick([
      start,
      hexOf(start),
      base64Of(start),
      encodeURIComponent(start.toWellFormed()),
      `"${start}" + "`,
    ]);
  },
  'a cut text': (random) => {
    const text = JSON.stringify({ a: random.text(printable, 40), apiKey: random.text(alphanumeric, 43) });
    return text.slice(random.below(5), text.length - random.below(20));
  },
  'joins without end': (random) => repeated(random, random.pick(['"a"+', "'b' + ", '`c`+\n', '""+', '"\\"" + '])),
};

const hexOf = (text: string) => Buffer.from(text).toString('hex');
const base64Of = (text: string) => Buffer.from(text).toString('base64');

/** Small bytes that want to be large; made once, for that takes time. */
const bombs = [gzipSync, deflateSync, deflateRawSync].flatMap((compress) => {
  const once = compress(Buffer.alloc(5_000_000));
  return [once, gzipSync(once), gzipSync(Buffer.from(once.toString('base64')))];
});

type HostileBytes = (random: Random) => Uint8Array;

const hostileBytes: Readonly<Record<string, HostileBytes>> = {
  'random bytes': (random) => random.bytes(random.below(300)),
  'gzip and noise': (random) =>
    Buffer.concat([Buffer.of(0x1f, 0x8b, 8, random.below(256)), random.bytes(random.below(100))]),
  'zlib and noise': (random) =>
    Buffer.concat([Buffer.of(0x78, random.pick([0x01, 0x9c, 0xda])), random.bytes(random.below(100))]),
  'cut gzip': (random) => {
    const whole = gzipSync(random.text(printable, random.below(400)));
    return whole.subarray(0, random.below(whole.length));
  },
  'gzip with a byte changed': (random) => {
    const whole = gzipSync(random.text(printable, random.below(400)));
    whole[random.below(whole.length)] = random.below(256);
    return whole;
  },
  'hostile text as UTF-16': (random) => Buffer.from(hostileText(random), 'utf16le'),
  'hostile text as UTF-8': (random) => Buffer.from(hostileText(random)),
};

/** One in so many inputs is a bomb. */
const bombShare = 0.0002;

export function hostileText(random: Random): string {
  return random.pick(Object.values(hostileTexts))(random);
}

export function hostileBody(random: Random): Body {
  if (random.chance(bombShare)) return { kind: 'bytes', bytes: random.pick(bombs) };
  if (random.chance(0.7)) return textBody(hostileText(random));
  return { kind: 'bytes', bytes: random.pick(Object.values(hostileBytes))(random) };
}
