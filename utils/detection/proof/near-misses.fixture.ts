import { alphanumeric, type Random } from './random.fixture.ts';

/** Makes of a key what is almost the key. */
export type NearMiss = (key: string, random: Random) => string;

export const nearMisses: Readonly<Record<string, NearMiss>> = {
  'the first character changed': (key, random) => changed(key, 0, random),
  'the last character changed': (key, random) => changed(key, key.length - 1, random),
  'a character in the middle changed': (key, random) => changed(key, random.between(1, key.length - 2), random),
  'the case of a letter flipped': (key, random) => {
    const letters = [...key.matchAll(/[a-z]/gi)].map(({ index }) => index);
    return replaced(key, random.pick(letters), swapCase);
  },
  'the first character missing': (key) => key.slice(1),
  'the last character missing': (key) => key.slice(0, -1),
  'a character missing': (key, random) => cutOut(key, random.between(1, key.length - 2)),
  'a character twice': (key, random) => {
    const index = random.between(1, key.length - 2);
    return key.slice(0, index) + random.pick(alphanumeric) + key.slice(index);
  },
  'a blank inside': (key, random) => {
    const index = random.between(1, key.length - 1);
    return `${key.slice(0, index)} ${key.slice(index)}`;
  },
  reversed: (key) => [...key].toReversed().join(''),
  'its first 16 characters': (key) => key.slice(0, Math.min(16, key.length - 1)),
  'its first 16 characters, again and again': (key) => key.slice(0, Math.min(16, key.length - 1)).repeat(20),
  'its first 16 characters and others': (key, random) => {
    const kept = Math.min(16, key.length - 1);
    return key.slice(0, kept) + random.text(alphanumeric, key.length - kept);
  },
  'all but its first 16 characters': (key) => key.slice(Math.min(16, Math.floor(key.length / 2))),
  'two neighbours swapped': (key, random) => {
    const index = random.below(key.length - 1);
    return key.slice(0, index) + key.charAt(index + 1) + key.charAt(index) + key.slice(index + 2);
  },
  'two halves in different fields': (key, random) => {
    const middle = random.between(1, key.length - 1);
    const between = random.pick(['","b":"', '&b=', '; b=', "', '", '" , "', '\r\n']);
    return key.slice(0, middle) + between + key.slice(middle);
  },
  'another key': (key, random) => random.text(alphanumeric, key.length),
};

function changed(key: string, index: number, random: Random): string {
  return replaced(key, index, (character) => random.pick([...alphanumeric].filter((other) => other !== character)));
}

function replaced(key: string, index: number, change: (character: string) => string): string {
  return key.slice(0, index) + change(key.charAt(index)) + key.slice(index + 1);
}

function cutOut(key: string, index: number): string {
  return key.slice(0, index) + key.slice(index + 1);
}

function swapCase(letter: string): string {
  return letter === letter.toLowerCase() ? letter.toUpperCase() : letter.toLowerCase();
}

/** One digit of base64 or hex, or both, changed to another one. */
export function changeDigit(written: string, random: Random): string {
  const index = random.below(written.replace(/=+$/, '').length);
  const digits = /^[0-9a-f]*$/i.test(written) ? '0123456789abcdef' : alphanumeric;
  const others = [...digits].filter((digit) => digit.toLowerCase() !== written.charAt(index).toLowerCase());
  return replaced(written, index, () => random.pick(others));
}
