import { useEffect, useState } from 'react';
import { runInSlices } from './run-in-slices.ts';

/**
 * What a generator returns, which is run a slice at a time so that no task is long; undefined until then.
 * `make` must be stable for the same input; a new one starts over.
 */
export function useSlicedResult<Result>(make: () => Iterator<unknown, Result>): Result | undefined {
  const [made, setMade] = useState<{ make: unknown; result: Result }>();
  useEffect(() => runInSlices(make(), { onEnd: (result) => setMade({ make, result }) }), [make]);
  // The result of an earlier one says nothing of this one.
  return made?.make === make ? made.result : undefined;
}
