import { childrenOf, isMembers, type Located, type Members, memberOf } from './located.ts';

export const jsonTypes = ['object', 'array', 'string', 'integer', 'number', 'boolean', 'null'] as const;
export type JsonType = (typeof jsonTypes)[number];

/** The keywords of a schema; none of `true` and of what is no schema. */
export function keywordsOf({ value }: Located): Members {
  return isMembers(value) ? value : {};
}

/** The number that a keyword says; null when it says none. */
export function numberAt(schema: Located, keyword: string): number | null {
  const value = keywordsOf(schema)[keyword];
  return typeof value === 'number' && Number.isFinite(value) ? value : null;
}

/** The types that a schema allows; null for any. `nullable` is OpenAPI 3.0, a list of types 3.1. */
export function typesOf(schema: Located): readonly JsonType[] | null {
  const { type, nullable } = keywordsOf(schema);
  const named = jsonTypes.filter((known) => (Array.isArray(type) ? type.includes(known) : type === known));
  if (named.length === 0) return null;
  return nullable === true && !named.includes('null') ? [...named, 'null'] : named;
}

/** The types that values may have to which all of these schemas apply, as far as their keywords say. */
export function commonTypes(schemas: readonly Located[]): readonly JsonType[] {
  const named = schemas.map(typesOf).filter((types) => types !== null);
  const [first, ...more] = named.length > 0 ? named : [[impliedType(schemas)]];
  return (first ?? []).filter((type) =>
    more.every((types) => types.includes(type) || (type === 'integer' && types.includes('number'))),
  );
}

/** What a schema without a type is about, by the keywords that it has. */
function impliedType(schemas: readonly Located[]): JsonType {
  const has = (...keywords: string[]) =>
    schemas.some((schema) => keywords.some((keyword) => Object.hasOwn(keywordsOf(schema), keyword)));
  if (has('properties', 'required', 'additionalProperties', 'minProperties')) return 'object';
  if (has('items', 'prefixItems', 'minItems')) return 'array';
  if (has('minimum', 'maximum', 'exclusiveMinimum', 'exclusiveMaximum', 'multipleOf')) return 'number';
  return 'string';
}

/** The members that an object must have to which these schemas apply: without those that only a response has. */
export function requiredNames(schemas: readonly Located[]): string[] {
  const named = schemas.flatMap((schema) => childrenOf(memberOf(schema, 'required')));
  const names = named.map(({ value }) => value).filter((value) => typeof value === 'string');
  return [...new Set(names)].filter((name) => !isReadOnly(propertySchemas(schemas, name)));
}

/** Every schema that applies to the member of an object. */
export function propertySchemas(schemas: readonly Located[], name: string): Located[] {
  return schemas.flatMap((schema) => {
    const own = memberOf(memberOf(schema, 'properties'), name);
    if (own.value !== undefined) return [own];
    const other = memberOf(schema, 'additionalProperties');
    return other.value === undefined ? [] : [other];
  });
}

/** The names of the members that these schemas describe. */
export function propertyNames(schemas: readonly Located[]): string[] {
  const names = schemas.flatMap((schema) => {
    const properties = keywordsOf(schema).properties;
    return isMembers(properties) ? Object.keys(properties) : [];
  });
  return [...new Set(names)];
}

/** Whether a member belongs to responses alone. */
export function isReadOnly(schemas: readonly Located[]): boolean {
  return schemas.some((schema) => keywordsOf(schema).readOnly === true);
}

/** The bounds of a number: a bound of 3.0 is exclusive by a flag, one of 3.1 by its own keyword. */
export function numberBounds(schema: Located): {
  readonly least: number;
  readonly above: number;
  readonly most: number;
  readonly below: number;
} {
  const { exclusiveMinimum, exclusiveMaximum } = keywordsOf(schema);
  const minimum = numberAt(schema, 'minimum') ?? -Infinity;
  const maximum = numberAt(schema, 'maximum') ?? Infinity;
  return {
    least: exclusiveMinimum === true ? -Infinity : minimum,
    above: exclusiveMinimum === true ? minimum : (numberAt(schema, 'exclusiveMinimum') ?? -Infinity),
    most: exclusiveMaximum === true ? Infinity : maximum,
    below: exclusiveMaximum === true ? maximum : (numberAt(schema, 'exclusiveMaximum') ?? Infinity),
  };
}
