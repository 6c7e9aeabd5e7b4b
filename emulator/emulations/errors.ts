import { problemAnswer } from '../api/problem-answer.ts';
import { catalogue, makeProblem, problemNames } from '../api/problems.ts';
import type { Emulation } from './emulation.ts';

/** Every documented error, to be had without the circumstances that lead to it, and one whose status was changed on the way. */
export const errorEmulations: readonly Emulation[] = [
  ...problemNames.map(
    (name): Emulation => ({
      name,
      description: `${catalogue[name].status}: ${catalogue[name].title}`,
      answer: ({ switches }) => problemAnswer(makeProblem(name), switches),
    }),
  ),
  {
    name: 'status-disagrees',
    description: 'A 401 whose body says 403',
    answer: ({ switches }) => ({
      ...problemAnswer(makeProblem('authorization-suspended-account'), switches),
      status: 401,
    }),
  },
];
