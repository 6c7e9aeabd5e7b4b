import { isSetByBrowser } from '@/utils/http/request-target.ts';
import type { Operation } from '@/utils/providers/operation.ts';

/** What an operation takes beside the fields of its parameters, in sentences: the headers that no one can set, and the parts of its body. */
export function describeRest({ parameters, body }: Pick<Operation, 'parameters' | 'body'>): string[] {
  const sentences = parameters
    .filter((parameter) => parameter.in === 'header' && isSetByBrowser(parameter.name))
    .map(({ name }) => `It takes the header ${name}, which the browser sets itself.`);
  if (body?.parts === undefined) return sentences;
  const parts = body.parts.map(({ name, file, required }) => {
    const traits = [...(file ? ['a file'] : []), ...(required ? ['required'] : [])];
    return traits.length === 0 ? name : `${name} (${traits.join(', ')})`;
  });
  return [...sentences, `Its body is ${body.mediaType} with ${parts.join(' and ')}.`];
}
