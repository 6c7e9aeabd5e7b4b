/** A moment (milliseconds since the epoch) as api.video writes it: ATOM, UTC, whole seconds. */
export function atomTime(moment: number): string {
  return `${new Date(moment).toISOString().slice(0, 19)}+00:00`;
}
