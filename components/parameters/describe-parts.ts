import type { OperationBody } from '@/utils/providers/operation.ts';

/** What a body of parts is made of, in a sentence; null for another body. */
export function describeParts(body: OperationBody | null): string | null {
  if (body?.parts === undefined) return null;
  const parts = body.parts.map(({ name, file, required }) => {
    const traits = [...(file ? ['a file'] : []), ...(required ? ['required'] : [])];
    return traits.length === 0 ? name : `${name} (${traits.join(', ')})`;
  });
  return `Its body is ${body.mediaType} with ${parts.join(' and ')}.`;
}
