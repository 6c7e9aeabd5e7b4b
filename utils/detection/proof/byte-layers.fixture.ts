import type { Layer } from './layer.fixture.ts';
import { printable, type Random } from './random.fixture.ts';

/** The layers that write bytes as digits. The bytes are those of a text, of which what is hidden is a part. */
export const byteLayers: Readonly<Record<string, Layer>> = {
  'base64, alignment 0': base64Layer(0),
  'base64, alignment 1': base64Layer(1),
  'base64, alignment 2': base64Layer(2),
  'base64 alone': layer('base64', (text) => base64(text)),
  'base64 among bytes': layer('base64', (text, random) => {
    const [before, after] = [random.bytes(random.between(1, 40)), random.bytes(random.between(1, 40))];
    return Buffer.concat([before, Buffer.from(` ${text} `), after]).toString('base64');
  }),
  'base64 after other digits': layer('base64', (text, random) => {
    return `${random.text('abcXYZ0189/', random.between(1, 9))}/${base64(within(text, random))}`;
  }),
  base64url: layer('base64url', (text, random) => {
    return Buffer.from(within(text, random)).toString('base64url') + (random.chance(0.2) ? '=' : '');
  }),
  'hex, lower case': layer('hex', (text, random) => hex(within(text, random))),
  'hex, upper case': layer('hex', (text, random) => hex(within(text, random)).toUpperCase()),
  'hex alone': layer('hex', (text) => hex(text)),
  'hex after one more digit': layer(
    'hex',
    (text, random) => random.pick('0123456789abcdef') + hex(within(text, random)),
  ),
  'base64 of UTF-16LE': utf16Layer((bytes) => bytes),
  'base64 of UTF-16BE': utf16Layer((bytes) => bytes.swap16()),
};

function layer(encoding: 'base64' | 'base64url' | 'hex', encode: Layer['encode']): Layer {
  return { encodings: [encoding], depth: 1, encode };
}

function base64Layer(alignment: number): Layer {
  return layer('base64', (text, random) => base64(within(text, random, 3 * random.below(6) + alignment)));
}

function utf16Layer(order: (bytes: Buffer) => Buffer): Layer {
  const encode = (text: string, random: Random) =>
    order(Buffer.from(within(text, random), 'utf16le')).toString('base64');
  return { encodings: ['base64'], depth: 2, encode };
}

function base64(text: string): string {
  return Buffer.from(text).toString('base64');
}

function hex(text: string): string {
  return Buffer.from(text).toString('hex');
}

/** `text` as a word among others, after `before` bytes. */
function within(text: string, random: Random, before = random.below(20)): string {
  const head = before === 0 ? '' : random.text(printable, before - 1) + random.pick(' =:,(\n');
  return head + text + random.pick(['', random.pick(' &;,)\n') + random.text(printable, random.below(20))]);
}
