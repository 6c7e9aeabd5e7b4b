import type { Random } from './random.fixture.ts';

/** What readers stumble over: marks of syntaxes, names of prototypes, halves of characters, numbers beyond their range. */
const inserts = [
  ...'"\'`{}[]()<>:;,=&%$#\\/@!?*+-_^|~ \n\r\t\0',
  ...['__proto__', 'constructor', 'prototype', 'toString', 'null', 'NaN', '1e999', '-0', '%', '%00', '%ff', '\\u0000'],
  ...['\ud800', '\udfff', '\u202e', '\u2066', '\ufeff', '\u2028', '\u0085', '👩‍💻', '\\ud800', "$'", '${', '^%'],
  ...['data:,', 'javascript:', 'https://', '//', '../', 'Basic ', 'Bearer ', '=?', '9'.repeat(400), '['.repeat(400)],
];

/** The text with a few things cut, doubled, swapped or put in. */
export function mutate(text: string, random: Random): string {
  let mutated = text;
  for (let count = random.between(1, 4); count > 0; count -= 1) mutated = mutateOnce(mutated, random);
  return mutated;
}

function mutateOnce(text: string, random: Random): string {
  const start = random.below(text.length + 1);
  const end = Math.min(text.length, start + random.below(12));
  const [before, piece, after] = [text.slice(0, start), text.slice(start, end), text.slice(end)];
  switch (random.below(5)) {
    case 0:
      return before + after;
    case 1:
      return before + piece + piece + after;
    case 2:
      return before;
    case 3:
      return before + random.pick(inserts) + after;
    default:
      return before + random.pick(inserts) + piece + after;
  }
}
