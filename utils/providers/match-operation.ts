import { readPathParameters } from '@/utils/http/path-parameters.ts';
import type { Operation } from './operation.ts';
import type { Environment } from './provider.ts';

/** What a request asks for. */
interface Target {
  readonly environment: Environment;
  readonly method: string;
  /** With query, as typed. */
  readonly path: string;
}

/** The operation that a request is, or null; of several the one that says the most of the path itself. */
export function matchOperation(
  operations: readonly Operation[],
  { environment, method, path }: Target,
): Operation | null {
  const matching = operations.filter(
    (operation) =>
      operation.method === method &&
      operation.environments.includes(environment) &&
      readPathParameters(operation.path, path) !== null,
  );
  return matching.toSorted((one, other) => countParameters(one) - countParameters(other))[0] ?? null;
}

function countParameters({ path }: Operation): number {
  return path.split('{').length;
}
