import { fitsNumber, fitsString } from './fits-scalar.ts';
import { childrenOf, isMembers, type Located, memberOf } from './located.ts';
import { followReference, referenceOf } from './reference.ts';
import { keywordsOf, numberAt, propertySchemas, requiredNames, typesOf } from './schema-keywords.ts';
import { applying, inside, type SchemaWalk, step } from './schema-walk.ts';
import { typeOfValue } from './value-type.ts';

/**
 * Whether a value is one that a schema describes (JSON Schema 2020-12, and OpenAPI 3.0 where it differs), as the body of a
 * request. What these keywords do not say is taken to fit, and so is everything once the budget of the walk is used up.
 */
export function fitsSchema(value: unknown, schema: Located, walk: SchemaWalk): boolean {
  if (!step(walk)) return true;
  const reference = referenceOf(schema);
  if (reference !== null) {
    // Again, and nothing of the value was used up: a circle, which says nothing more.
    if (walk.applied.has(reference)) return true;
    const followed = followReference(walk.reader.root, schema);
    return !followed.ok || fitsSchema(value, followed.target, applying(walk, reference));
  }
  if (schema.value === false) return false;
  return fitsOwn(value, schema, walk) && fitsCombined(value, schema, walk);
}

/** Whether two values are the same JSON. */
function isSame(one: unknown, other: unknown): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}

function fitsOwn(value: unknown, schema: Located, walk: SchemaWalk): boolean {
  const { const: constant, enum: values } = keywordsOf(schema);
  const type = typeOfValue(value);
  const types = typesOf(schema);
  if (types !== null && !types.includes(type) && !(type === 'integer' && types.includes('number'))) return false;
  if (constant !== undefined && !isSame(value, constant)) return false;
  if (Array.isArray(values) && !values.some((allowed) => isSame(value, allowed))) return false;
  if (typeof value === 'string') return fitsString(value, schema);
  if (typeof value === 'number') return fitsNumber(value, schema);
  if (Array.isArray(value)) return fitsList(value, schema, walk);
  return !isMembers(value) || fitsObject(value, schema, walk);
}

function fitsList(list: readonly unknown[], schema: Located, walk: SchemaWalk): boolean {
  if (list.length < (numberAt(schema, 'minItems') ?? 0)) return false;
  if (list.length > (numberAt(schema, 'maxItems') ?? Infinity)) return false;
  if (keywordsOf(schema).uniqueItems === true && new Set(list.map((item) => JSON.stringify(item))).size < list.length)
    return false;
  const first = childrenOf(memberOf(schema, 'prefixItems'));
  const rest = memberOf(schema, 'items');
  return list.every((item, index) => fitsWhereGiven(item, first[index] ?? rest, walk));
}

function fitsObject(object: Readonly<Record<string, unknown>>, schema: Located, walk: SchemaWalk): boolean {
  const names = Object.keys(object);
  if (names.length < (numberAt(schema, 'minProperties') ?? 0)) return false;
  if (names.length > (numberAt(schema, 'maxProperties') ?? Infinity)) return false;
  if (!requiredNames([schema]).every((name) => Object.hasOwn(object, name))) return false;
  return names.every((name) =>
    propertySchemas([schema], name).every((property) => fitsWhereGiven(object[name], property, walk)),
  );
}

function fitsWhereGiven(value: unknown, schema: Located, walk: SchemaWalk): boolean {
  return schema.value === undefined || fitsSchema(value, schema, inside(walk));
}

function fitsCombined(value: unknown, schema: Located, walk: SchemaWalk): boolean {
  const fits = (part: Located) => fitsSchema(value, part, walk);
  const oneOf = childrenOf(memberOf(schema, 'oneOf'));
  const anyOf = childrenOf(memberOf(schema, 'anyOf'));
  const not = memberOf(schema, 'not');
  return (
    childrenOf(memberOf(schema, 'allOf')).every(fits) &&
    (anyOf.length === 0 || anyOf.some(fits)) &&
    (oneOf.length === 0 || oneOf.filter(fits).length === 1) &&
    (not.value === undefined || !fits(not))
  );
}
