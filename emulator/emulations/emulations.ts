import { UnknownChoiceError } from '../switches.ts';
import { bodyEmulations } from './bodies.ts';
import { deliveryEmulations } from './deliveries.ts';
import type { Emulation } from './emulation.ts';
import { errorEmulations } from './errors.ts';
import { headerEmulations } from './headers.ts';
import { hostileEmulations } from './hostile.ts';
import { redirectEmulations } from './redirects.ts';

/** Everything that `?emulate=NAME` can ask for. */
export const emulations: readonly Emulation[] = [
  ...bodyEmulations,
  ...deliveryEmulations,
  ...headerEmulations,
  ...redirectEmulations,
  ...errorEmulations,
  ...hostileEmulations,
];

/** The emulation called `name`. Throws an UnknownChoiceError when there is none. */
export function findEmulation(name: string): Emulation {
  const found = emulations.find((emulation) => emulation.name === name);
  if (found !== undefined) return found;
  const names = emulations.map((known) => known.name).join(', ');
  throw new UnknownChoiceError(`There is no emulation "${name}"; there are ${names}.`);
}
