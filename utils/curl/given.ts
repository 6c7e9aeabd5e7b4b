import type { GivenOption } from './command-line.ts';

/** The options with one of these names, in their order. */
export function given(options: readonly GivenOption[], ...names: readonly string[]): GivenOption[] {
  return options.filter(({ option }) => names.includes(option.name));
}

/** The value that counts of an option which may be given once: its last; null when it is not given. */
export function lastValue(options: readonly GivenOption[], name: string): string | null {
  return given(options, name).at(-1)?.value ?? null;
}

/** Whether an option without value is given, and not taken back by `--no-…` afterwards. */
export function isOn(options: readonly GivenOption[], name: string): boolean {
  return given(options, name).at(-1)?.negated === false;
}
