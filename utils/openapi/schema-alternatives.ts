import { childrenOf, isMembers, type Located, memberOf, textOf } from './located.ts';
import { referenceOf } from './reference.ts';
import { keywordsOf } from './schema-keywords.ts';

/** The sets of schemas of which one is to apply, by the first `oneOf` or `anyOf` among these; null where there is none. */
export function alternativesOf(schemas: readonly Located[]): readonly (readonly Located[])[] | null {
  const index = schemas.findIndex((schema) => choiceOf(schema) !== null);
  const schema = schemas[index];
  const choice = schema === undefined ? null : choiceOf(schema);
  if (schema === undefined || choice === null) return null;
  const { [choice]: _chosen, ...rest } = keywordsOf(schema);
  const others = schemas.with(index, { value: rest, path: schema.path });
  return childrenOf(memberOf(schema, choice)).map((alternative) => [
    ...others,
    alternative,
    ...discriminated(schema, alternative),
  ]);
}

function choiceOf(schema: Located): 'oneOf' | 'anyOf' | null {
  for (const keyword of ['oneOf', 'anyOf'] as const)
    if (childrenOf(memberOf(schema, keyword)).length > 0) return keyword;
  return null;
}

/** What a discriminator says of one alternative: the member that names it (OpenAPI 3.1 section 4.8.25). */
function discriminated(schema: Located, alternative: Located): Located[] {
  const discriminator = memberOf(schema, 'discriminator');
  const property = textOf(discriminator, 'propertyName');
  const reference = referenceOf(alternative);
  if (property === null || reference === null) return [];
  const { value: mapping } = memberOf(discriminator, 'mapping');
  const mapped = isMembers(mapping)
    ? Object.keys(mapping).find(
        (name) => mapping[name] === reference || `#/components/schemas/${String(mapping[name])}` === reference,
      )
    : undefined;
  const name = mapped ?? reference.slice(reference.lastIndexOf('/') + 1);
  const value = { required: [property], properties: { [property]: { const: name } } };
  return [{ value, path: schema.path }];
}
