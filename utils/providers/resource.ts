import type { Environment } from './provider.ts';

/** A member of an answer that names something which can be asked for. */
export interface ResourceId {
  /** What the member is called where it stands, and what the path calls it. */
  readonly member: string;
  readonly parameter: string;
  /** What its values look like where other members are called the same. Anchored. */
  readonly pattern?: RegExp;
  /** Asks for it, or null where it only stands in paths of other things. */
  readonly path: string | null;
  readonly environments: readonly Environment[];
}
