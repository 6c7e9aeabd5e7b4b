import { fitsSchema } from './fits-schema.ts';
import { childrenOf, type Located, memberOf } from './located.ts';
import { sampleNumber, sampleString } from './sample-scalar.ts';
import { alternativesOf } from './schema-alternatives.ts';
import {
  commonTypes,
  isReadOnly,
  keywordsOf,
  numberAt,
  propertyNames,
  propertySchemas,
  requiredNames,
} from './schema-keywords.ts';
import { inside, openSchemas, type SchemaWalk } from './schema-walk.ts';

/**
 * A value to which all of these schemas apply, to start a body from: with the members that are required and no others,
 * without those that only a response has. Undefined where there is none that ends, or none that is found in the budget.
 */
export function sampleValue(schemas: readonly Located[], walk: SchemaWalk): unknown {
  const opened = openSchemas(schemas, walk);
  if (opened === null || opened.schemas.some(({ value }) => value === false)) return undefined;
  const fits = (value: unknown) =>
    value !== undefined && opened.schemas.every((schema) => fitsSchema(value, schema, walk));
  const given = givenValues(opened.schemas).find(fits);
  if (given !== undefined) return given;
  const alternatives = alternativesOf(opened.schemas);
  if (alternatives === null) return generate(opened.schemas, opened.walk);
  let first: unknown;
  for (const alternative of alternatives) {
    const value = sampleValue(alternative, opened.walk);
    if (fits(value)) return value;
    first ??= value;
  }
  return first;
}

/** The values that the schemas name themselves. A null that something else could stand for is left out or comes last. */
function givenValues(schemas: readonly Located[]): unknown[] {
  const keywords = schemas.map(keywordsOf);
  const constants = keywords.map(({ const: constant }) => constant);
  const allowed = keywords.flatMap(({ enum: values }) => list(values));
  const named =
    propertyNames(schemas).length > 0
      ? []
      : keywords.flatMap(({ example, examples, default: fallback }) => [example, ...list(examples), fallback]);
  const values = [...constants, ...named, ...allowed].filter((value) => value !== undefined && value !== null);
  return [...constants, ...allowed].includes(null) ? [...values, null] : values;
}

function list(value: unknown): unknown[] {
  return Array.isArray(value) ? value : [];
}

function generate(schemas: readonly Located[], walk: SchemaWalk): unknown {
  const [type] = commonTypes(schemas).toSorted((one, other) => Number(one === 'null') - Number(other === 'null'));
  switch (type) {
    case 'object':
      return sampleObject(schemas, walk);
    case 'array':
      return sampleList(schemas, walk);
    case 'string':
      return sampleString(schemas);
    case 'integer':
    case 'number':
      return sampleNumber(schemas, type === 'integer');
    case 'boolean':
      return false;
    case 'null':
      return null;
    case undefined:
      return undefined;
  }
}

function sampleObject(schemas: readonly Located[], walk: SchemaWalk): unknown {
  const object: Record<string, unknown> = {};
  const add = (name: string): boolean => {
    const value = sampleValue(propertySchemas(schemas, name), inside(walk));
    if (value !== undefined)
      Object.defineProperty(object, name, { value, enumerable: true, configurable: true, writable: true });
    return value !== undefined;
  };
  if (!requiredNames(schemas).every(add)) return undefined;
  const least = Math.max(0, ...schemas.map((schema) => numberAt(schema, 'minProperties') ?? 0));
  const optional = propertyNames(schemas).filter((name) => !isReadOnly(propertySchemas(schemas, name)));
  for (const name of [...optional, ...moreNames]) {
    if (Object.keys(object).length >= least) break;
    if (!Object.hasOwn(object, name)) add(name);
  }
  return object;
}

/** For objects that must have members and name none. */
const moreNames = ['name', 'name2', 'name3'];

/** How many elements are written at most, however many are asked for. */
const mostElements = 100;

function sampleList(schemas: readonly Located[], walk: SchemaWalk): unknown {
  const least = Math.max(0, ...schemas.map((schema) => numberAt(schema, 'minItems') ?? 0));
  const most = Math.min(...schemas.map((schema) => numberAt(schema, 'maxItems') ?? Infinity));
  const first = schemas.flatMap((schema) => childrenOf(memberOf(schema, 'prefixItems')));
  const rest = schemas.map((schema) => memberOf(schema, 'items')).filter(({ value }) => value !== undefined);
  const wanted = Math.min(Math.max(least, first.length, 1), most, mostElements);
  const items: unknown[] = [];
  for (let index = 0; index < wanted; index++) {
    const described = first[index];
    const item = sampleValue(described === undefined ? rest : [described], inside(walk));
    if (item === undefined) return index >= least ? items : undefined;
    items.push(item);
  }
  const unique = schemas.some((schema) => keywordsOf(schema).uniqueItems === true);
  return unique ? makeUnique(items, rest) : items;
}

/** The elements, each another one: by what the schema lists, else by a number behind it. */
function makeUnique(items: readonly unknown[], schemas: readonly Located[]): unknown[] {
  const allowed = schemas.flatMap((schema) => list(keywordsOf(schema).enum));
  return items.map((item, index) => {
    if (index === 0) return item;
    if (allowed.length > 0) return allowed[index] ?? item;
    if (typeof item === 'string') return `${item}${index + 1}`;
    return typeof item === 'number' ? item + index : item;
  });
}
