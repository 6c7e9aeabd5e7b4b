import { alphanumeric, digits, type Random } from './random.fixture.ts';

/** A way that keys look. */
export interface KeyShape {
  readonly name: string;
  /** So short that it counts only as a whole word. */
  readonly isShort: boolean;
  generate(random: Random): string;
}

const foreign = 'éßüñøžłÄΩЖ中文';

export const keyShapes: readonly KeyShape[] = [
  ...[43, 42, 33, 30, 23].map((length) =>
    shape(`${length} alphanumeric`, (random) => random.text(alphanumeric, length)),
  ),
  shape('long with - and _', (random) => random.text(`${alphanumeric}-_`, random.between(48, 120))),
  shape('with . ~ :', (random) => sprinkle(random, random.between(32, 64), [...'.~:'])),
  shape(
    'with + / =',
    (random) => `${sprinkle(random, random.between(32, 64), [...'+/'])}${random.pick(['', '=', '=='])}`,
  ),
  shape('short', (random) => random.text(alphanumeric, random.between(8, 12)), true),
  shape('non-ASCII', (random) => sprinkle(random, random.between(26, 40), [...foreign, '🔑'])),
];

function shape(name: string, generate: KeyShape['generate'], isShort = false): KeyShape {
  return { name, isShort, generate };
}

/** Letters and digits, three or more of which are replaced by one of `marks`. */
function sprinkle(random: Random, length: number, marks: readonly string[]): string {
  const characters = Array.from({ length }, () => random.pick(alphanumeric));
  for (let count = random.between(3, 6); count > 0; count -= 1) characters[random.below(length)] = random.pick(marks);
  return characters.join('');
}

/** The code of `d` is the first with three digits. */
const rings = [digits, alphanumeric.slice(10, 36), 'abc', alphanumeric.slice(39)];

/** Another key of the same shape and of the same length in every form: every letter and digit of ASCII is another one. */
export function twinOf(key: string): string {
  return [...key]
    .map((character) => {
      const ring = rings.find((characters) => characters.includes(character));
      return ring === undefined ? character : ring.charAt((ring.indexOf(character) + 1) % ring.length);
    })
    .join('');
}
