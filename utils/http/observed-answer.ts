/** What is told of a request by its answer, and where that redirects to. */
interface Hop<Answer> {
  readonly answer: Answer | null;
  readonly redirectUrl: string | null;
}

/**
 * The observed answer that a response is, which is that of the last request; null when the response came from beyond a
 * redirect that was not observed.
 */
export function observedAnswer<Answer extends { readonly status: number }>({
  hops,
  response,
}: {
  readonly hops: readonly Hop<Answer>[];
  readonly response: { readonly status: number } | null;
}): Answer | null {
  const last = hops.at(-1);
  if (last === undefined || (response !== null && last.redirectUrl !== null)) return null;
  // The report of a redirect is lost when the background stops right before it.
  return response !== null && response.status !== last.answer?.status ? null : last.answer;
}
