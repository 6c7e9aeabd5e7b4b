import { alphanumerics, createSeeded } from './seeded.ts';

/** `count` keys of the shape that the API gives out: 43 letters and digits. Made up here, good for nothing. */
export function madeUpKeys(count: number, seed: number): string[] {
  const seeded = createSeeded(seed);
  return Array.from({ length: count }, () => seeded.text(43, alphanumerics));
}
