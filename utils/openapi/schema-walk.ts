import { childrenOf, type DocumentReader, type Located, memberOf } from './located.ts';
import { followReference, referenceOf } from './reference.ts';
import { keywordsOf } from './schema-keywords.ts';

/** A walk through schemas, which may lead in circles and may be far too many. */
export interface SchemaWalk {
  readonly reader: DocumentReader;
  /** The references that apply to the value which is looked at. */
  readonly applied: ReadonlySet<string>;
  /** The references that apply to the values around it: one of them again is a circle. */
  readonly around: ReadonlySet<string>;
  /** How many steps may still be made; the whole walk shares it. */
  readonly budget: { left: number };
}

/** How many steps are made for one body at most. */
const mostSteps = 20_000;

export function startWalk(reader: DocumentReader): SchemaWalk {
  return { reader, applied: new Set(), around: new Set(), budget: { left: mostSteps } };
}

/** Takes one step; false when there is none left. */
export function step({ budget }: SchemaWalk): boolean {
  budget.left -= 1;
  return budget.left > 0;
}

/** The walk at a member or an element of the value. */
export function inside(walk: SchemaWalk): SchemaWalk {
  return { ...walk, applied: new Set(), around: new Set([...walk.around, ...walk.applied]) };
}

/** The walk with one more reference that applies. */
export function applying(walk: SchemaWalk, reference: string): SchemaWalk {
  return { ...walk, applied: new Set([...walk.applied, reference]) };
}

export interface Opened {
  /** Every schema that applies, without references and `allOf`; what stands beside a reference applies too. */
  readonly schemas: readonly Located[];
  readonly walk: SchemaWalk;
}

/** Opens the references and the `allOf` of schemas; null when one leads in a circle or nowhere, or when the budget is used up. */
export function openSchemas(schemas: readonly Located[], walk: SchemaWalk): Opened | null {
  let all: Opened = { schemas: [], walk };
  for (const schema of schemas) {
    const more = openOne(schema, all.walk);
    if (more === null) return null;
    all = { schemas: [...all.schemas, ...more.schemas], walk: more.walk };
  }
  return all;
}

function openOne(schema: Located, walk: SchemaWalk): Opened | null {
  if (!step(walk)) return null;
  const reference = referenceOf(schema);
  if (reference === null) {
    const { allOf, ...own } = keywordsOf(schema);
    if (allOf === undefined) return { schemas: [schema], walk };
    const parts = openSchemas(childrenOf(memberOf(schema, 'allOf')), walk);
    return parts === null ? null : { ...parts, schemas: [{ value: own, path: schema.path }, ...parts.schemas] };
  }
  if (walk.around.has(reference)) return null;
  const { $ref: _reference, ...rest } = keywordsOf(schema);
  const beside: Located = { value: rest, path: schema.path };
  if (walk.applied.has(reference)) return openOne(beside, walk);
  const followed = followReference(walk.reader.root, schema);
  if (followed.ok) return openSchemas([followed.target, beside], applying(walk, reference));
  walk.reader.report(schema.path, followed.sentence);
  return null;
}
