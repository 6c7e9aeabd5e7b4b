import { useEffect, useState } from 'react';

/** How long one task may work before the panel gets its thread back, in milliseconds. */
const slice = 8;

/**
 * The pieces of a generator, taken a slice at a time so that no task is long.
 * `make` must be stable for the same input; a new one starts over.
 */
export function useSlices<Piece>(make: () => Iterator<Piece>): { pieces: readonly Piece[]; done: boolean } {
  const [state, setState] = useState<{ pieces: readonly Piece[]; done: boolean }>({ pieces: [], done: false });
  useEffect(() => {
    const iterator = make();
    const collected: Piece[] = [];
    let timer: ReturnType<typeof setTimeout>;
    const work = () => {
      const end = performance.now() + slice;
      let next = iterator.next();
      while (!next.done) {
        collected.push(next.value);
        if (performance.now() >= end) break;
        next = iterator.next();
      }
      setState({ pieces: [...collected], done: next.done === true });
      if (next.done !== true) timer = setTimeout(work);
    };
    work();
    return () => clearTimeout(timer);
  }, [make]);
  return state;
}
