/** What a figure has to reach, in its unit, and what it is to reach. */
export interface Bounds {
  readonly must: number;
  readonly goal: number;
  /** `least` when more is better. */
  readonly kind: 'least' | 'most';
}

/** One line of the bench: a name and what was measured, with its unit. */
export interface Figure {
  readonly name: string;
  readonly value: string;
  readonly bounds?: { readonly must: string; readonly goal: string; readonly met: 'goal' | 'must' | 'missed' };
}

/** A figure that has bounds: `measured` and they are in `unit`; `beside` says what else belongs to it. */
export function boundedFigure(name: string, measured: number, unit: string, bounds: Bounds, beside = ''): Figure {
  const { must, goal, kind } = bounds;
  const holds = (bound: number) => (kind === 'least' ? measured >= bound : measured <= bound);
  const sign = kind === 'least' ? '≥' : '≤';
  const met = holds(goal) ? 'goal' : holds(must) ? 'must' : 'missed';
  return {
    name,
    value: [`${round(measured)}${unit}`, beside].filter(Boolean).join(', '),
    bounds: { must: `${sign} ${must}${unit}`, goal: `${sign} ${goal}${unit}`, met },
  };
}

/** Three digits that count. */
export function round(value: number): string {
  return String(Number(value.toPrecision(3)));
}

/** A figure as a line of a table. */
export function figureLine({ name, value, bounds }: Figure): string {
  const { must = '', goal = '', met = '' } = bounds ?? {};
  return [name.padEnd(58), value.padEnd(50), must.padEnd(13), goal.padEnd(13), met].join(' ').trimEnd();
}

/** The middle one of several measurements. */
export function median(values: readonly number[]): number {
  const sorted = values.toSorted((one, other) => one - other);
  const middle = sorted[Math.floor(sorted.length / 2)];
  if (middle === undefined) throw new Error('There is no median of nothing.');
  return middle;
}
