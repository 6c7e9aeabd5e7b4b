import { explainNetError } from '@/utils/http/explain-net-error.ts';
import { type CauseRule, rfc } from './cause.ts';

/** Why a page got no answer that it may read. They are asked where the answer is no refusal of the provider, and no others are. */
export const withheldRules: readonly CauseRule[] = [
  {
    id: 'mixed-content',
    title: 'The browser blocked it, because the page came over https and this goes over http.',
    shownBy:
      'A page that came over https asked for an http URL of the provider, and the request ended without going out.',
    fix: 'Write https:// in the URL.',
    more: () => rfc.mixedContent,
    judge: ({ withheld }) =>
      withheld?.by === 'mixed-content'
        ? { certainty: 'certain', evidence: 'Nothing was sent, and the browser names no error of the network.' }
        : null,
  },
  {
    id: 'withheld-by-cors',
    title: 'The browser keeps the answer from the page.',
    shownBy:
      'The request failed for a page of another origin, and the answer names no such origin, or the preflight let nothing through.',
    fix: 'Call the API from your server; a page may only read what names its origin in Access-Control-Allow-Origin.',
    more: () => rfc.cors,
    judge({ withheld, answer }) {
      if (withheld?.by !== 'cors') return null;
      const { answered, allowed, origin } = withheld;
      if (!answered)
        return {
          certainty: 'likely',
          evidence: 'It was given up without an answer, as after a preflight that forbids it.',
        };
      if (allowed === origin || allowed === '*')
        return {
          certainty: 'possible',
          evidence: `The answer was ${answer.status} and names this origin; its other headers may forbid it.`,
        };
      const names = allowed === null ? 'names no origin' : 'names another origin';
      return { certainty: 'certain', evidence: `The answer was ${answer.status}, and ${names} that may read it.` };
    },
  },
  {
    id: 'no-answer',
    title: 'The request did not get through.',
    shownBy: 'The browser names an error of DNS, TLS or the network.',
    fix: 'Mend what the browser names, then load the page again; the key has nothing to do with it.',
    more: () => rfc.networkError,
    judge({ withheld, url }) {
      if (withheld?.by !== 'network') return null;
      return { certainty: 'certain', evidence: explainNetError(withheld.error, new URL(url).host) };
    },
  },
];
