import { type Answer, answer } from '../answer.ts';
import type { RawHeader } from '../raw-header.ts';
import type { Switches } from '../switches.ts';
import type { Problem } from './problems.ts';

const challenges: Record<Switches['wwwAuthenticate'], readonly RawHeader[]> = {
  none: [],
  basic: [['WWW-Authenticate', 'Basic realm="api.video"']],
  bearer: [['WWW-Authenticate', 'Bearer']],
};

/** `problem` as an answer. Its content type and the challenge of a 401 (RFC 9110 section 11.6.1) depend on switches. */
export function problemAnswer(problem: Problem, switches: Switches): Answer {
  const challenge = problem.status === 401 ? challenges[switches.wwwAuthenticate] : [];
  return answer(problem.status, [['Content-Type', switches.contentType], ...challenge], JSON.stringify(problem));
}
