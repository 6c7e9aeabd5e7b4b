import { counted } from '@/utils/http/counted.ts';
import { readRateLimit } from '@/utils/http/rate-limit.ts';
import type { CauseRule } from './cause.ts';
import type { FailedAnswer } from './failed-exchange.ts';

/** What has nothing to do with the credential that was sent. */
export const accountRules: readonly CauseRule[] = [
  {
    id: 'too-many-requests',
    title: 'Too many requests were sent in this minute.',
    shownBy: 'The status is 429, or the body says so.',
    fix: 'Wait until the minute is over, then send again; the key may be good.',
    more: ({ pages }) => pages.limits,
    judge({ answer, means }) {
      if (answer.status === 429 || means === 'too-many-requests')
        return { certainty: 'certain', evidence: describeLimit(answer) };
      const { remaining } = readRateLimit(answer.headers);
      return { ruledOutBy: remaining === null ? `The status is ${answer.status}, not 429.` : `${remaining} are left.` };
    },
  },
  {
    id: 'account-suspended',
    title: 'The account is suspended.',
    shownBy: 'The body says so; a 403 without a known body may mean it.',
    fix: 'Log in to the dashboard, or ask the support of the provider: no other key of this account will do.',
    more: ({ pages }) => pages.errors,
    judge({ answer, means, problem }) {
      if (means === 'account-suspended')
        return { certainty: 'certain', evidence: `The answer says so: “${problem?.known?.title}”.` };
      if (answer.status !== 403)
        return { ruledOutBy: `A suspended account is answered with 403, and this is ${answer.status}.` };
      return means === null ? { certainty: 'possible', evidence: 'Its status is 403.' } : null;
    },
  },
];

function describeLimit({ headers }: FailedAnswer): string {
  const { limit, secondsLeft } = readRateLimit(headers);
  const counts =
    limit === null ? 'The provider counts the requests of each minute.' : `The limit is ${limit} in a minute.`;
  return secondsLeft === null ? counts : `${counts} It said that ${counted(secondsLeft, 'second')} were left.`;
}
