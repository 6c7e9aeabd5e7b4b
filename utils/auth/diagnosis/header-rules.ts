import { sureIf } from './blame.ts';
import { type CauseRule, rfc } from './cause.ts';
import type { Evidence } from './evidence.ts';
import type { AnsweredHop } from './failed-exchange.ts';

/** Whether the header arrived at all. */
export const headerRules: readonly CauseRule[] = [
  {
    id: 'preflight-refused',
    title: 'The preflight was refused, because it carries no credentials.',
    shownBy:
      'The request is the OPTIONS by which a browser asks whether a page of another origin may send the real one.',
    fix: 'Call the API from your server; a page of another origin may only call what answers the preflight without credentials.',
    more: () => rfc.preflight,
    judge: (evidence) =>
      isPreflight(evidence)
        ? {
            certainty: sureIf(true, evidence),
            evidence:
              'A browser sends it on its own, never with an Authorization header, and gave up the real request.',
          }
        : null,
  },
  {
    id: 'header-stripped',
    title: 'A redirect took the header away.',
    shownBy: 'The browser sent the header with one request, and none with the one that a redirect made of it.',
    fix: 'Send the request to where it was redirected in the end, if that host is the key’s own; else correct the URL.',
    more: () => rfc.redirect,
    judge(evidence) {
      const hop = strippedAt(evidence.hops);
      if (hop === null)
        return evidence.observed && evidence.hops.length === 1 ? { ruledOutBy: 'There was no redirect.' } : null;
      return {
        certainty: sureIf(evidence.means === 'header-missing', evidence),
        evidence: `Request ${hop} to ${hostOf(evidence.hops[hop - 1])} carried it, and request ${hop + 1} to ${hostOf(evidence.hops[hop])} did not: a browser takes it along to no other origin.`,
      };
    },
  },
  {
    id: 'header-missing',
    title: 'No Authorization header was sent.',
    shownBy: 'The request carried none, and the answer asks for one.',
    fix: 'Choose a key, or add the header under Headers.',
    more: ({ pages }) => pages.basic,
    judge(evidence) {
      const { sent, hops, means, observed, place, answer } = evidence;
      if (sent.length > 0) return observed ? { ruledOutBy: 'The browser reports that it sent one.' } : null;
      const asked = means === 'header-missing' || (means === null && answer.status === 401);
      if (!asked || strippedAt(hops) !== null || place === 'body' || isPreflight(evidence)) return null;
      return {
        certainty: sureIf(means === 'header-missing', evidence),
        evidence: means === null ? 'None was sent.' : 'None was sent, and the answer says that it is missing.',
      };
    },
  },
  {
    id: 'header-removed',
    title: 'The header was removed on its way.',
    shownBy: 'The browser sent the header, and the answer says that it is missing.',
    fix: 'Look for a proxy, a VPN or another program between this browser and the host that removes Authorization.',
    more: () => rfc.authorization,
    judge: ({ means, sent, observed }) =>
      means === 'header-missing' && sent.length > 0 && observed
        ? {
            certainty: 'likely',
            evidence: 'The browser reports that it sent one, and the answer says that it is missing.',
          }
        : null,
  },
  {
    id: 'header-twice',
    title: 'Two Authorization values were sent.',
    shownBy: 'There are two headers, or one that holds two values joined by a comma.',
    fix: 'Send one: find out which part of the program adds the other.',
    more: () => rfc.authorization,
    judge(evidence) {
      if (evidence.sent.length < 2 && !evidence.oddities.has('joined')) return null;
      return {
        certainty: sureIf(evidence.means === 'header-invalid', evidence),
        evidence:
          evidence.sent.length > 1
            ? `${evidence.sent.length} Authorization headers were sent, and a request carries one.`
            : 'A comma joins two values: this is how two headers arrive.',
      };
    },
  },
];

/** A page may send OPTIONS itself too, but then with what it was told to send. */
function isPreflight({ method, sent, answer: { status } }: Evidence): boolean {
  return method === 'OPTIONS' && sent.length === 0 && (status === 401 || status === 403);
}

/** The number, from 1, of the last request that carried the header before one that did not; null when none was lost. */
function strippedAt(hops: Evidence['hops']): number | null {
  if (hops.length === 0 || hops.at(-1)?.authorization.length !== 0) return null;
  const last = hops.findLastIndex(({ authorization }) => authorization.length > 0);
  return last === -1 ? null : last + 1;
}

function hostOf(hop: AnsweredHop | undefined): string {
  return hop !== undefined && URL.canParse(hop.url) ? new URL(hop.url).host : 'another host';
}
