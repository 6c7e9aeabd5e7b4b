import type { Operation } from '@/utils/providers/operation.ts';

/** What an operation takes beside path and query, in sentences: the headers of its own, and the parts of its body. */
export function describeRest({ parameters, body }: Pick<Operation, 'parameters' | 'body'>): string[] {
  const headers = parameters.filter((parameter) => parameter.in === 'header');
  const sentences = headers.map(({ name, required, summary }) => {
    const trait = required ? ' is required' : ' can be added';
    return `Under Headers ${name}${trait}: ${summary}`;
  });
  if (body?.parts === undefined) return sentences;
  const parts = body.parts.map(({ name, file, required }) => {
    const traits = [...(file ? ['a file'] : []), ...(required ? ['required'] : [])];
    return traits.length === 0 ? name : `${name} (${traits.join(', ')})`;
  });
  return [...sentences, `Its body is ${body.mediaType} with ${parts.join(' and ')}.`];
}
