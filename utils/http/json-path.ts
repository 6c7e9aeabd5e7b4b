import type { JsonNode, JsonTree } from './json-tree.ts';

/** What leads from one value to one inside of it: a member's name as it is meant, or an item's place. */
type Step = string | number;

/** `data[0].videoId`, as JavaScript writes it; names that are no identifiers stand in brackets and quotes. The whole text is `$`. */
export function dottedPath(tree: JsonTree, index: number): string {
  const path = stepsTo(tree, index).map((step) => {
    if (typeof step === 'number') return `[${step}]`;
    return /^[\p{ID_Start}$_][\p{ID_Continue}$]*$/u.test(step) ? `.${step}` : `[${JSON.stringify(step)}]`;
  });
  return path.length === 0 ? '$' : path.join('').replace(/^\./, '');
}

/** `/data/0/videoId` (RFC 6901). The whole text is the empty pointer. */
export function jsonPointer(tree: JsonTree, index: number): string {
  const escaped = (step: Step) => String(step).replaceAll('~', '~0').replaceAll('/', '~1');
  return stepsTo(tree, index)
    .map((step) => `/${escaped(step)}`)
    .join('');
}

/** What is copied of a value: a string as it is meant, everything else as it is written. */
export function copiedValue({ text, nodes }: JsonTree, index: number): string {
  const node = nodes[index];
  if (node === undefined) return '';
  const written = text.slice(node.start, node.end);
  return node.kind === 'string' ? meant(written) : written;
}

/** The name of a member as it is meant, or null for what is no member. */
export function memberName({ text }: JsonTree, { name }: JsonNode): string | null {
  return name === null ? null : meant(text.slice(name.start, name.end));
}

/** The string that a string of JSON stands for. */
export function meant(written: string): string {
  const value: unknown = JSON.parse(written);
  return typeof value === 'string' ? value : written;
}

function stepsTo(tree: JsonTree, index: number): Step[] {
  const steps: Step[] = [];
  for (let node = tree.nodes[index]; node !== undefined && node.parent !== -1; node = tree.nodes[node.parent])
    steps.push(memberName(tree, node) ?? node.position);
  return steps.reverse();
}
