import { useEffect, useState } from 'react';
import { runInSlices } from './run-in-slices.ts';

/** How often what has been made is shown while more is coming, in milliseconds: showing costs as much as making. */
const showEvery = 100;

interface Made<Piece> {
  readonly pieces: readonly Piece[];
  readonly done: boolean;
}

/**
 * The pieces of a generator, taken a slice at a time so that no task is long.
 * `make` must be stable for the same input; a new one starts over.
 */
export function useSlices<Piece>(make: () => Iterator<Piece, void>): Made<Piece> {
  const [state, setState] = useState<Made<Piece>>({ pieces: [], done: false });
  useEffect(() => {
    const collected: Piece[] = [];
    let shownAt = Number.NEGATIVE_INFINITY;
    return runInSlices(make(), {
      onPiece: (piece) => collected.push(piece),
      onSlice: () => {
        if (performance.now() - shownAt < showEvery) return;
        setState({ pieces: [...collected], done: false });
        shownAt = performance.now();
      },
      onEnd: () => setState({ pieces: collected, done: true }),
    });
  }, [make]);
  return state;
}
