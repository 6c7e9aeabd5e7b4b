import { findKeysInside } from '@/utils/auth/find-keys-inside.ts';
import type { Provider } from '@/utils/providers/provider.ts';
import { accessTokenRules } from './access-token-rules.ts';
import { accountRules } from './account-rules.ts';
import { answerRules } from './answer-rules.ts';
import { type Cause, type CauseRule, certainties, type Diagnosis } from './cause.ts';
import { type Evidence, gatherEvidence } from './evidence.ts';
import type { FailedExchange } from './failed-exchange.ts';
import { headerRules } from './header-rules.ts';
import { keyRules } from './key-rules.ts';
import { malformedRules } from './malformed-rules.ts';
import type { KnownKey } from './recognise.ts';
import { withheldRules } from './withheld-rules.ts';

/** Every cause that is known, in the order in which causes equally sure are shown. */
export const causeRules: readonly CauseRule[] = [
  ...accountRules,
  ...headerRules,
  ...malformedRules,
  ...accessTokenRules,
  ...keyRules,
  ...answerRules,
  ...withheldRules,
];

/** Whether an answer is one that a diagnosis has something to say about. */
export function isDiagnosable(status: number, path: string, { bearer }: Provider): boolean {
  const exchangesCredential = Object.values(bearer).some((way) => way.path === path);
  return status === 401 || status === 403 || status === 429 || (status === 400 && exchangesCredential);
}

/** Why an exchange was refused: the causes, the surest first, and what it rules out. Pure, and never throws. */
export function diagnose(exchange: FailedExchange): Diagnosis {
  const evidence = gatherEvidence(exchange);
  const causes: Cause[] = [];
  const ruledOut: { title: string; by: string }[] = [];
  const asked = exchange.withheld === null ? causeRules : withheldRules;
  for (const { id, title, fix, more, judge } of asked) {
    const judgement = judge(evidence);
    if (judgement === null) continue;
    if ('ruledOutBy' in judgement) ruledOut.push({ title, by: judgement.ruledOutBy });
    else causes.push({ id, title, fix, more: more(exchange.provider), ...judgement });
  }
  const rank = ({ certainty }: Cause) => certainties.indexOf(certainty);
  const sorted = causes.toSorted((one, other) => rank(one) - rank(other));
  const storedKey = sendable(sentKey(evidence), evidence);
  const meantKey = sendable(evidence.recognised.near?.key, evidence) ?? storedKey;
  return { causes: sorted, ruledOut, storedKey, meantKey };
}

/** The stored key that was sent, whatever was made of it. */
function sentKey({ sent, recognised, recognise }: Evidence): KnownKey | undefined {
  return recognised.same ?? sent.map(keyInside).flatMap((key) => recognise(key).same ?? [])[0];
}

/** A stored key as the panel may offer it: it has a value, and the host that was asked is its own. */
function sendable(key: KnownKey | undefined, { environment }: Evidence): Diagnosis['storedKey'] {
  if (typeof key?.value !== 'string' || key.environment !== environment) return null;
  return { id: key.id, label: key.label };
}

/** What is left of a value when everything is taken off that is not of a key. */
function keyInside(value: string): string {
  return findKeysInside(value)[0]?.text ?? value.replace(/^(?:basic|bearer)\s*/i, '').replace(/:$/, '');
}
