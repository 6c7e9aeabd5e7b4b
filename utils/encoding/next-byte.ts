/** So many bytes are looked at one by one before the engine is asked, which is worth it only for what is far away. */
const near = 64;

/** The index of the next such byte from `start` on and before `end`, or `end`. */
export function nextByte(bytes: Uint8Array, start: number, end: number, wanted: number): number {
  const soon = Math.min(end, start + near);
  for (let index = start; index < soon; index += 1) if (bytes[index] === wanted) return index;
  if (soon >= end) return end;
  const index = bytes.indexOf(wanted, soon);
  return index < 0 || index > end ? end : index;
}
