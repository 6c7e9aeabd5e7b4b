import * as v from 'valibot';
import { makeProblem, type ProblemName, type ProblemPart, problemType, refuse } from './problems.ts';

const kinds: Record<string, string> = {
  string: 'a string',
  boolean: 'a boolean',
  number: 'a number',
  array: 'an array',
  object: 'an object',
};

/**
 * The attributes of a request body, as `schema` describes them; attributes it does not know are dropped. Otherwise
 * refuses with the first problem on top and all of them under `problems`, as the vendor's examples do.
 */
export function readAttributes<Schema extends v.GenericSchema>(schema: Schema, body: object): v.InferOutput<Schema> {
  const result = v.safeParse(schema, body);
  if (result.success) return result.output;
  const [first, ...others] = result.issues.map(problemOf);
  if (first === undefined) throw new Error('A body was refused without an issue.');
  return refuse(first.slug, { ...first.part, problems: [first, ...others].map(({ part }) => part) });
}

function problemOf(issue: v.BaseIssue<unknown>): { slug: ProblemName; part: ProblemPart } {
  const name = attributeName(issue);
  if (issue.received === 'undefined') return part('attribute-required', { name });
  if (issue.kind === 'validation') return part('invalid-attribute', { name, detail: issue.message });
  return part('invalid-attribute', { name, title: `This attribute must be ${kinds[issue.type] ?? issue.expected}.` });
}

function part(slug: ProblemName, members: Partial<ProblemPart>): { slug: ProblemName; part: ProblemPart } {
  return { slug, part: { type: problemType(slug), title: makeProblem(slug).title, ...members } };
}

/** `restreams[0][name]`: the way the vendor's examples name a nested attribute. */
function attributeName({ path }: v.BaseIssue<unknown>): string {
  return (path ?? []).map(({ key }, depth) => (depth === 0 ? String(key) : `[${String(key)}]`)).join('');
}
