import { alphanumeric, printable, type Random } from './random.fixture.ts';

const nouns = ['cart', 'player', 'video', 'user', 'session', 'theme', 'locale', 'market', 'thumbnail', 'playlist'];

/** English, more or less. */
export function words(random: Random, count = random.between(3, 30)): string {
  return Array.from({ length: count }, () => random.pick(['the', 'a', 'is', 'of', 'shows', 'loads', ...nouns])).join(
    ' ',
  );
}

export function name(random: Random): string {
  return random.pick(nouns) + random.pick(['', 'Id', '_ref', 'Name', '2']);
}

/** Statements as a minifier leaves them, each complete. */
export function minifiedScript(random: Random): string {
  const statement = () => {
    const [one, other] = [random.text(alphanumeric.slice(10), 1), random.text(alphanumeric.slice(10), 2)];
    return random.pick([
      `var ${one}=function(${other}){return ${other}.${name(random)}||${random.below(1000)}};`,
      `if(${one}&&!${other}){${one}.push("${words(random, 3)}")}`,
      `const $${other}=/^[\\w.%-]+\\/${random.below(9)}/g,${one}$=\`\${${other}}px\`;`,
      `${other}["${name(random)}"]='${random.pick(['\\n', 'it\\u0027s', '&amp;', '%20', ''])}'+${one};`,
    ]);
  };
  return Array.from({ length: random.between(1, 6) }, statement).join('');
}

/** A JSON text that holds `value`, the inside of a JSON string, somewhere, at any depth. */
export function jsonWith(value: string, random: Random): string {
  const hole = 'the value stands here';
  const leaf = () =>
    random.pick<unknown>([random.below(1e9), words(random, 4), null, true, 'a "quoted" \\ text\n', 'é']);
  let tree: unknown = random.chance(0.5) ? { [name(random)]: leaf(), [`x_${name(random)}`]: hole } : [leaf(), hole];
  for (let depth = random.below(4); depth > 0; depth -= 1)
    tree = random.chance(0.5) ? [leaf(), tree, leaf()] : { [name(random)]: leaf(), [`x_${name(random)}`]: tree };
  return JSON.stringify(tree, null, random.pick([0, 2])).replace(hole, () => value);
}

/** Characters without any meaning. */
export function noise(random: Random): string {
  return random.text(random.pick([printable, alphanumeric, '%\\u0041&#;="\' \n']), random.below(60));
}
