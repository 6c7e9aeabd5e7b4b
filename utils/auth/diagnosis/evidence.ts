import { type Anatomy, readAuthorization } from '@/utils/auth/anatomy.ts';
import { type JsonWebToken, readJsonWebToken } from '@/utils/auth/json-web-token.ts';
import type { OddityId } from '@/utils/auth/oddity.ts';
import { headerValue } from '@/utils/http/headers.ts';
import type { ProblemMeaning } from '@/utils/providers/problem.ts';
import type { FailedExchange } from './failed-exchange.ts';
import { type AnsweredProblem, readProblem } from './read-problem.ts';
import type { Recognised } from './recognise.ts';

/** What a failed exchange shows, taken apart once for all rules. */
export interface Evidence extends FailedExchange {
  /** Whether the browser reported the request: without it nothing of the request is certain. */
  readonly observed: boolean;
  /** The Authorization values of the request that was answered, or the intended one. */
  readonly sent: readonly string[];
  /** Of the only value; null when there is none, or more than one. */
  readonly anatomy: Anatomy | null;
  readonly oddities: ReadonlySet<OddityId>;
  /** What a server takes for the key: the user name of Basic, or all that follows where that cannot be decoded. */
  readonly credential: string | null;
  readonly recognised: Recognised;
  /** Where the credential is an access token. */
  readonly token: JsonWebToken | null;
  /** Where the credential stood: in the header or, for `/auth/…`, in the body. */
  readonly place: 'header' | 'body';
  readonly problem: AnsweredProblem | null;
  /** What the answer says, or null when it says nothing that is known. */
  readonly means: ProblemMeaning | null;
  readonly path: string;
  /** When the answer was made by the server's own clock, else by ours. */
  readonly answeredAt: number;
}

/** Takes a failed exchange apart. Never throws. */
export function gatherEvidence(exchange: FailedExchange): Evidence {
  const last = exchange.hops.at(-1);
  const sent = last?.authorization ?? (exchange.intended === null ? [] : [exchange.intended]);
  const anatomy = sent.length === 1 ? readAuthorization(sent[0] ?? '') : null;
  const problem = readProblem(exchange.answer, exchange.provider);
  const path = URL.canParse(exchange.url) ? new URL(exchange.url).pathname : exchange.url;
  const member = credentialMember(path, exchange);
  const credential = member ?? (anatomy === null ? null : credentialOf(anatomy));
  const date = Date.parse(headerValue(exchange.answer.headers, 'Date') ?? '');
  return {
    ...exchange,
    ...{ sent, anatomy, problem, path, credential },
    observed: last !== undefined,
    oddities: new Set(anatomy?.oddities.map(({ id }) => id)),
    recognised: credential === null ? { same: null, near: null } : exchange.recognise(credential),
    token: credential === null ? null : readJsonWebToken(credential),
    place: member === null ? 'header' : 'body',
    means: problem?.known?.means ?? null,
    answeredAt: Number.isNaN(date) ? exchange.now : date,
  };
}

function credentialOf({ basic, token, oddities }: Anatomy): string {
  const garbled = basic === null || oddities.some(({ id }) => id === 'not-utf8');
  return garbled ? token : basic.userName;
}

/** The credential that a request for an access token carries in its body. */
function credentialMember(path: string, { provider, requestBody }: FailedExchange): string | null {
  const way = Object.values(provider.bearer).find((each) => each.path === path);
  if (way === undefined) return null;
  const [, value] = new RegExp(`"${way.member}"\\s*:\\s*"([^"\\\\]*)"`).exec(requestBody) ?? [];
  return value ?? null;
}
