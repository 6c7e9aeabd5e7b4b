import { useEffect, useState } from 'react';

/** How long one task may work before the panel gets its thread back, in milliseconds. */
const slice = 8;

/** How often what has been made is shown while more is coming, in milliseconds: showing costs as much as making. */
const showEvery = 100;

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
    let shownAt = Number.NEGATIVE_INFINITY;
    const work = () => {
      const end = performance.now() + slice;
      let next = iterator.next();
      while (!next.done) {
        collected.push(next.value);
        if (performance.now() >= end) break;
        next = iterator.next();
      }
      const done = next.done === true;
      if (done || performance.now() - shownAt >= showEvery) {
        setState({ pieces: [...collected], done });
        shownAt = performance.now();
      }
      if (!done) timer = setTimeout(work);
    };
    work();
    return () => clearTimeout(timer);
  }, [make]);
  return state;
}
