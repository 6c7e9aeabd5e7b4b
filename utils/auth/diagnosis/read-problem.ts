import * as v from 'valibot';
import type { ProviderProblem } from '@/utils/providers/problem.ts';
import type { Provider } from '@/utils/providers/provider.ts';
import type { FailedAnswer } from './failed-exchange.ts';

/** The error that an answer's body describes, in the words of RFC 9457. */
export interface AnsweredProblem {
  readonly title: string | null;
  /** The status that the body claims. */
  readonly status: number | null;
  /** What of the provider's catalogue it is, or null for none. */
  readonly known: ProviderProblem | null;
}

const text = v.fallback(v.nullable(v.string()), null);
const problemSchema = v.object({
  type: v.optional(text, null),
  title: v.optional(text, null),
  status: v.optional(v.fallback(v.nullable(v.number()), null), null),
});

/** Reads the body as an error, whatever its media type: the documents differ on it. Null when it is not a JSON object. */
export function readProblem({ body }: FailedAnswer, provider: Provider): AnsweredProblem | null {
  const parsed = v.safeParse(problemSchema, parseJson(body));
  if (!parsed.success) return null;
  const { type, title, status } = parsed.output;
  const slug = type?.split(/[/#]/).findLast((segment) => segment !== '');
  const known = provider.problems.find((each) => (type === null ? each.title === title : each.slug === slug)) ?? null;
  return { title, status, known };
}

function parseJson(body: string): unknown {
  try {
    return JSON.parse(body);
  } catch {
    // Proxies and captive portals answer in HTML.
    return null;
  }
}
