import { problemAnswer } from '../api/problem-answer.ts';
import { catalogue, makeProblem, problemNames } from '../api/problems.ts';
import type { Emulation } from './emulation.ts';

/** Every documented error, to be had without the circumstances that lead to it. */
export const errorEmulations: readonly Emulation[] = problemNames.map((name) => ({
  name,
  description: `${catalogue[name].status}: ${catalogue[name].title}`,
  answer: ({ switches }) => problemAnswer(makeProblem(name), switches),
}));
