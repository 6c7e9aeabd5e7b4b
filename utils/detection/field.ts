/** A named value in a text: `raw` is what stands there from `start` to `end`, `value` what it means. */
export interface Field {
  readonly name: string;
  readonly value: string;
  readonly raw: string;
  readonly start: number;
  readonly end: number;
}
