import type { ByteHit } from './scan-bytes.ts';

/** Turns text into UTF-8 in one buffer, which the next text overwrites. */
export function createEncoder(): (text: string) => Uint8Array {
  const encoder = new TextEncoder();
  let buffer = new Uint8Array(64 * 1024);
  return (text) => {
    if (text.length > buffer.length) buffer = new Uint8Array(text.length);
    const { read, written } = encoder.encodeInto(text, buffer);
    if (read === text.length) return buffer.subarray(0, written);
    // A UTF-16 unit is at most three bytes.
    buffer = new Uint8Array(3 * text.length);
    return buffer.subarray(0, encoder.encodeInto(text, buffer).written);
  };
}

/** Hits with their spans in the UTF-16 units of `text`, of which `bytes` is the UTF-8, or the Latin-1. */
export function inTextUnits(hits: readonly ByteHit[], bytes: Uint8Array, text: string): readonly ByteHit[] {
  if (bytes.length === text.length || hits.length === 0) return hits;
  const edges = hits.flatMap(({ span }) => [span.start, span.end]);
  const units = unitsOf(bytes, edges);
  return hits.map((hit) => ({
    ...hit,
    span: { start: units.get(hit.span.start) ?? 0, end: units.get(hit.span.end) ?? text.length },
  }));
}

/** How many UTF-16 units stand before each of the given indices of UTF-8 bytes. */
function unitsOf(bytes: Uint8Array, indices: readonly number[]): ReadonlyMap<number, number> {
  const units = new Map<number, number>();
  let count = 0;
  let read = 0;
  for (const index of indices.toSorted((one, other) => one - other)) {
    for (; read < index; read += 1) {
      const byte = bytes[read] ?? 0;
      // A continuation byte begins nothing; four bytes are two units.
      if ((byte & 0xc0) !== 0x80) count += byte >= 0xf0 ? 2 : 1;
    }
    units.set(index, count);
  }
  return units;
}
