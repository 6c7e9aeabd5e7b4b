/** One header field in its order and case on the wire; a list of them keeps duplicates. */
export type RawHeader = readonly [name: string, value: string];

/** Pairs up Node's flat list of names and values (`IncomingMessage.rawHeaders`). */
export function pairHeaders(flat: readonly string[]): RawHeader[] {
  return flat.flatMap((name, index) => (index % 2 === 0 ? [[name, flat[index + 1] ?? ''] as const] : []));
}

/** All values of the fields called `name`, whatever their case, in order. */
export function headerValues(headers: readonly RawHeader[], name: string): string[] {
  return headers.filter(([field]) => field.toLowerCase() === name.toLowerCase()).map(([, value]) => value);
}
