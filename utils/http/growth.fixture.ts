/** How often each size is timed. The least time of them is the one that the rest of the machine has least to do with. */
const rounds = 5;

/**
 * How many times as long `work` takes on an input of 32 times the size, timed in turns so that both sizes meet the same load:
 * about 32 where the time is linear, about 1000 where it is quadratic.
 */
export function growthOf(size: number, make: (size: number) => () => unknown): number {
  const [small, large] = [make(size), make(32 * size)];
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

/** In milliseconds: what is quicker is not told apart. A small input fits the fastest memory and leaves nothing to be collected. */
const shortest = 5;

/** Between 32 and 1000, in the middle by factors: what is collected of a larger input, and a busy machine, make it dearer. */
export const mostGrowth = 180;
