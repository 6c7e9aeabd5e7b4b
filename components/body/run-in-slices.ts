/** How long one task may work before the panel gets its thread back, in milliseconds. */
const slice = 8;

interface Takers<Piece, Result> {
  readonly onPiece?: (piece: Piece) => void;
  /** After each slice but the last. */
  readonly onSlice?: () => void;
  readonly onEnd: (result: Result) => void;
}

/** Runs a generator to its end, a slice at a time so that no task is long; the first slice at once. Returns what stops it. */
export function runInSlices<Piece, Result>(
  steps: Iterator<Piece, Result>,
  { onPiece, onSlice, onEnd }: Takers<Piece, Result>,
): () => void {
  let timer: ReturnType<typeof setTimeout>;
  const work = () => {
    const end = performance.now() + slice;
    for (let next = steps.next(); ; next = steps.next()) {
      if (next.done) return onEnd(next.value);
      onPiece?.(next.value);
      if (performance.now() >= end) break;
    }
    onSlice?.();
    timer = setTimeout(work);
  };
  work();
  return () => clearTimeout(timer);
}
