import type { EncodingLayer } from '@/utils/detection/finding.ts';
import type { Layer } from './layer.fixture.ts';
import { alphanumeric, type Random } from './random.fixture.ts';

type Escape = (character: string, random: Random) => string;

/** What `encodeURIComponent`, forms and the most cautious encoders escape. */
const uriSets = [/[^\w.!~*'()-]/, /[^\w.*-]/, /\W/];
/** What has to be, what may be in a script of a page, the default of .NET, and all. */
const jsonSets = [/["\\\p{Cc}]/u, /["'\\<>&\p{Cc}]/u, /["'`\\<>&+\p{Cc}]/u, /\W/];
const htmlSets = [/[&<]/, /[&<>"']/, /[&<>"'`+]/, /\W/];
const scriptSets = [/["'`\\$\p{Cc}]/u, /\W/];

/** The layers that write single characters otherwise. */
export const escapeLayers: Readonly<Record<string, Layer>> = {
  'percent, full': full('percent', percent),
  'percent, partial': partial('percent', percent, uriSets),
  'percent, double': {
    encodings: ['percent', 'percent'],
    depth: 2,
    encode: (text, random) => {
      const once = random.chance(0.5)
        ? escapeAll(text, percent, random)
        : escapeSome(text, percent, random.pick(uriSets), random);
      return random.chance(0.5) ? once.replaceAll('%', '%25') : escapeAll(once, percent, random);
    },
  },
  'JSON \\u, full': full('json', jsonUnit),
  'JSON \\u, partial': partial('json', jsonUnit, jsonSets),
  'JSON \\/': {
    encodings: ['json'],
    depth: 1,
    encode: (text) => JSON.stringify(text).slice(1, -1).replaceAll('/', '\\/'),
  },
  'HTML decimal': full('html', htmlDecimal),
  'HTML hex': full('html', htmlHex),
  'HTML mixed': partial(
    'html',
    (character, random) => random.pick([htmlDecimal, htmlHex])(character, random),
    htmlSets,
  ),
  'script \\x, full': source(full('json', scriptUnit)),
  'script \\x, partial': source(partial('json', scriptUnit, scriptSets)),
  'script \\u{}': source(full('json', (character) => `\\u{${hexCode(character)}}`)),
};

/** A script's own escapes have no word in a finding. */
function source(layer: Layer): Layer {
  return { ...layer, encodings: null, isSource: true, encode: (text, random) => `"${layer.encode(text, random)}"` };
}

function full(encoding: EncodingLayer, write: Escape): Layer {
  return { encodings: [encoding], depth: 1, encode: (text, random) => escapeAll(text, write, random) };
}

/** Escapes one of the sets of characters that encoders escape, and some letters and digits. */
function partial(encoding: EncodingLayer, write: Escape, sets: readonly RegExp[]): Layer {
  return {
    encodings: [encoding],
    depth: 1,
    encode: (text, random) => escapeSome(text, write, random.pick(sets), random),
  };
}

function escapeAll(text: string, write: Escape, random: Random): string {
  return [...text].map((character) => write(character, random)).join('');
}

/** Nobody escapes one quote and leaves the next one: only letters and digits are escaped now and then. */
function escapeSome(text: string, write: Escape, set: RegExp, random: Random): string {
  const characters = [...text];
  const share = random.pick([0, 0.1, 0.5]);
  const chosen = random.below(characters.length);
  return characters
    .map((character, index) => {
      // Drawn for each character: what comes after the key must not depend on what the key is.
      const isDrawn = random.chance(share);
      const written = write(character, random);
      const isLetter = /[A-Za-z0-9]/.test(character);
      const isEscaped = isLetter ? index === chosen || isDrawn : set.test(character);
      return isEscaped ? written : character;
    })
    .join('');
}

function percent(character: string, random: Random): string {
  const pairs = Buffer.from(character).toString('hex').replaceAll(/../g, '%$&');
  return random.chance(0.5) ? pairs : pairs.toUpperCase();
}

/** One or two `\uXXXX`, as many as UTF-16 needs. */
function jsonUnit(character: string, random: Random): string {
  return character
    .split('')
    .map((unit) => unit.charCodeAt(0).toString(16).padStart(4, '0'))
    .map((code) => `\\u${random.chance(0.5) ? code : code.toUpperCase()}`)
    .join('');
}

function scriptUnit(character: string, random: Random): string {
  const code = character.charCodeAt(0);
  return code < 256 ? `\\x${code.toString(16).padStart(2, '0')}` : jsonUnit(character, random);
}

function htmlDecimal(character: string, random: Random): string {
  return `&#${random.chance(0.2) ? '00' : ''}${character.codePointAt(0)};`;
}

function htmlHex(character: string, random: Random): string {
  const code = hexCode(character);
  return `&#${random.pick('xX')}${random.chance(0.5) ? code : code.toUpperCase()};`;
}

function hexCode(character: string): string {
  return (character.codePointAt(0) ?? 0).toString(16);
}

/** Literals of one text, put together again by `+`. */
export const joinLayer: Layer = {
  encodings: null,
  depth: 1,
  isSource: true,
  suits: (text) => text.length > 1 && !/["'`\\\n\r$]/.test(text),
  encode: (text, random) => {
    const pieces = cut(text, random).map((piece) => {
      const quote = random.pick('"\'`');
      return quote + piece + quote;
    });
    return pieces.reduce((joined, piece) => joined + random.pick(['+', ' + ', '\n  + ', ' +\n    ']) + piece);
  },
};

/** An escape that goes on: nobody cuts a literal there. */
const openEscape = /(?:%[0-9a-f]?|\\(?:x[0-9a-f]?|u[0-9a-f]{0,3}|u\{[0-9a-f]*)?|&#?\w*)$/i;

/** One to five pieces, none empty, and no escape in two of them. */
function cut(text: string, random: Random): string[] {
  const characters = [...text];
  const cuts = Array.from({ length: random.between(1, 4) }, () => random.between(1, characters.length - 1)).filter(
    (at) => !openEscape.test(characters.slice(0, at).join('').slice(-40)),
  );
  const bounds = [...new Set([0, ...cuts, characters.length])].toSorted((one, other) => one - other);
  return bounds.slice(1).map((end, index) => characters.slice(bounds[index], end).join(''));
}

/** A run of letters and digits of which the text is a part. */
export const runLayer: Layer = {
  encodings: [],
  depth: 0,
  suits: (_, { isShort }) => !isShort,
  encode: (text, random) => {
    const [before, after] = [random.below(30), random.below(30)];
    return random.text(alphanumeric, before) + text + random.text(alphanumeric, after);
  },
};

/** A JSON text, of which the text is a string. */
export const jsonLayer: Layer = {
  encodings: null,
  depth: 1,
  encode: (text, random) =>
    JSON.stringify({ id: random.below(1e6), [random.pick(['data', 'k', 'value'])]: text, ok: true }),
};
