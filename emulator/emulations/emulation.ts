import type { Answer } from '../answer.ts';
import type { Switches } from '../switches.ts';

/** What an emulation's answer may depend on. */
export interface EmulationContext {
  /** The URL of the request, with `emulate` in its query. */
  readonly url: URL;
  readonly switches: Switches;
}

/** An answer that a request can ask for, whatever its credentials: `?emulate=NAME`. */
export interface Emulation {
  readonly name: string;
  /** One line. */
  readonly description: string;
  readonly answer: (context: EmulationContext) => Answer;
}
