import { type Answer, answer } from '../answer.ts';
import { headerValues, type RawHeader } from '../raw-header.ts';
import type { Switches } from '../switches.ts';
import type { ApiRequest } from './api-request.ts';
import { problemAnswer } from './problem-answer.ts';
import { makeProblem } from './problems.ts';

/** The header fields that let page code of any origin read an answer (Fetch standard, "CORS protocol"). */
export const corsHeaders: readonly RawHeader[] = [
  ['Access-Control-Allow-Origin', '*'],
  ['Access-Control-Expose-Headers', 'X-RateLimit-Limit, X-RateLimit-Remaining, X-RateLimit-Retry-After'],
];

/** Whether this is a CORS preflight (Fetch standard, "CORS-preflight request"). */
export function isPreflight({ method, rawHeaders }: ApiRequest): boolean {
  return method === 'OPTIONS' && headerValues(rawHeaders, 'access-control-request-method').length > 0;
}

/** Allows what the preflight asks for, or refuses it for want of credentials, which a preflight never carries. */
export function preflightAnswer({ rawHeaders }: ApiRequest, switches: Switches): Answer {
  if (switches.preflight === 'refuse')
    return problemAnswer(makeProblem('authentication-missing-authorization-header'), switches);
  const asked = headerValues(rawHeaders, 'access-control-request-headers');
  return answer(204, [
    ...corsHeaders,
    ['Access-Control-Allow-Methods', 'GET, HEAD, POST, PUT, PATCH, DELETE'],
    ['Access-Control-Allow-Headers', ['Authorization', 'Content-Type', 'AV-Origin-Client', ...asked].join(', ')],
    // Browsers would otherwise remember the answer for some seconds, over a change of the switch.
    ['Access-Control-Max-Age', '0'],
  ]);
}
