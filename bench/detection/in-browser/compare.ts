/** What is timed; what it returns tells that it has done its work, and keeps compilers from leaving it out. */
export type Run = () => number | Promise<number>;

/** Makes ready, untimed and anew for each round, what is then timed. */
export type Prepare = () => Run;

export interface Timed {
  /** In milliseconds: the sum of the shortest times of the pieces, since what else the machine does only ever adds to them. */
  time: number;
  /** The sum of what the pieces returned last. */
  result: number;
}

/**
 * Times tasks, each of one or more pieces. They take turns for `budget` milliseconds, and for at least four rounds. The
 * first round warms up and does not count; where it alone takes four times the budget, a second one is all.
 */
export async function compare(tasks: readonly (readonly Prepare[])[], budget: number): Promise<Timed[]> {
  const warmUp = await round(tasks);
  const best = await round(tasks);
  const start = performance.now();
  const isSlow = warmUp.reduce((sum, pieces) => sum + addUp(pieces).time, 0) > 4 * budget;
  for (let count = 1; !isSlow && (count < 4 || performance.now() - start < budget); count++)
    keepBest(best, await round(tasks));
  return best.map(addUp);
}

async function round(tasks: readonly (readonly Prepare[])[]): Promise<Timed[][]> {
  const timed: Timed[][] = [];
  for (const pieces of tasks) {
    const times: Timed[] = [];
    for (const prepare of pieces) times.push(await time(prepare()));
    timed.push(times);
  }
  return timed;
}

async function time(run: Run): Promise<Timed> {
  const start = performance.now();
  const result = await run();
  return { time: performance.now() - start, result };
}

function keepBest(best: readonly Timed[][], latest: readonly Timed[][]): void {
  for (const [task, pieces] of best.entries())
    for (const [index, piece] of pieces.entries()) {
      const { time, result } = latest[task]?.[index] ?? piece;
      piece.time = Math.min(piece.time, time);
      piece.result = result;
    }
}

function addUp(pieces: readonly Timed[]): Timed {
  return pieces.reduce((sum, { time, result }) => ({ time: sum.time + time, result: sum.result + result }), {
    time: 0,
    result: 0,
  });
}
