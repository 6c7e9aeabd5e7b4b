import { headerValue } from '@/utils/http/headers.ts';
import { parseMediaType } from '@/utils/http/media-type.ts';
import { type CauseRule, rfc } from './cause.ts';

/** Whether the answer can be believed. */
export const answerRules: readonly CauseRule[] = [
  {
    id: 'status-disagrees',
    title: 'The status and the body disagree.',
    shownBy: 'The body names a status, or an error that is documented with one, and the answer has another.',
    fix: 'Believe the body where it comes from the provider: something on the way may have changed the status.',
    more: () => rfc.problem,
    judge({ answer, problem }) {
      if (problem === null) return null;
      const claimed = problem.status ?? problem.known?.statuses[0] ?? null;
      if (claimed === null) return null;
      const documented = problem.status === null && problem.known?.statuses.includes(answer.status);
      if (claimed === answer.status || documented) return { ruledOutBy: `Both say ${answer.status}.` };
      return { certainty: 'certain', evidence: `The status is ${answer.status}, and the body says ${claimed}.` };
    },
  },
  {
    id: 'not-the-api',
    title: 'The answer does not come from the provider.',
    shownBy: 'The body is not the JSON that every error of the provider is.',
    fix: 'Read the body: a proxy, a VPN, a captive portal or a security program may have written it.',
    more: () => rfc.interceptor,
    judge({ answer, problem, provider, means, method }) {
      if (means !== null) return { ruledOutBy: `The body is an error of ${provider.name}.` };
      if (problem !== null) return { certainty: 'possible', evidence: 'The body is JSON, but no error that is known.' };
      // The answer to a preflight has no body to speak of.
      if (answer.body === '' && method === 'OPTIONS') return null;
      if (answer.body === '') return { certainty: 'possible', evidence: 'The body is empty.' };
      // Of the header nothing is repeated but a media type: the rest may be anything.
      const type = parseMediaType(headerValue(answer.headers, 'Content-Type'))?.essence ?? 'no Content-Type';
      const looks = /^\s*(?:<!doctype html|<html)/i.test(answer.body) ? 'is HTML' : 'is not a JSON object';
      return { certainty: 'likely', evidence: `The body ${looks} (${type}).` };
    },
  },
];
