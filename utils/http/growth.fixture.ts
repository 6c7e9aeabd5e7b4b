/** How often each size is timed. The least time of them is the one that the rest of the machine has least to do with. */
const rounds = 5;

/**
 * How many times as long `work` takes on an input of four times the size, timed in turns so that both sizes meet the same load:
 * about 4 where the time is linear, about 16 where it is quadratic.
 */
export function growthOf(size: number, make: (size: number) => () => unknown): number {
  const [small, large] = [make(size), make(4 * size)];
  const time = (work: () => unknown) => {
    const started = performance.now();
    work();
    return performance.now() - started;
  };
  // What is compiled and allocated the first time would count as time of the smaller one.
  small();
  let [leastSmall, leastLarge] = [Number.POSITIVE_INFINITY, Number.POSITIVE_INFINITY];
  for (let round = 0; round < rounds; round += 1) {
    leastSmall = Math.min(leastSmall, time(small));
    leastLarge = Math.min(leastLarge, time(large));
  }
  return leastLarge / Math.max(leastSmall, shortest);
}

/** In milliseconds: below it, a time is as much the clock's as the work's. */
const shortest = 1;

/** Between 4 and 16, in the middle by factors; nearer to 16, because a busy machine makes the larger one dearer. */
export const mostGrowth = 10;
