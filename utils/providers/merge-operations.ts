import type { Operation } from './operation.ts';

/** The operations of an API and those that were imported for it, each once: our own words come before a document's. */
export function mergeOperations(own: readonly Operation[], imported: readonly Operation[]): readonly Operation[] {
  const merged = new Map(own.map((operation) => [operation.id, operation]));
  const places = new Set(own.map(placeOf));
  for (const operation of imported) {
    const place = placeOf(operation);
    if (places.has(place)) continue;
    places.add(place);
    const id = merged.has(operation.id) ? place : operation.id;
    merged.set(id, { ...operation, id });
  }
  return [...merged.values()];
}

/** By which an operation is the same one, whatever its parameters are called. */
function placeOf({ method, path }: Operation): string {
  return `${method} ${path.replaceAll(/\{[^{}]*\}/g, '{}')}`;
}
