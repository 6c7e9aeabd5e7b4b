import * as v from 'valibot';
import { parts } from '@/utils/detection/finding.ts';
import {
  longestReason,
  nextExpiry,
  type Suppression,
  type Suppressions,
  suppressionId,
  suppressionsInForce,
} from '@/utils/detection/suppression.ts';
import { counted } from '@/utils/http/counted.ts';
import { changeList } from './change-list.ts';
import { listParser } from './parse-list.ts';
import { storageProblem } from './storage-problem.ts';
import { storedValue } from './stored-value.ts';

const text = (longest: number) => v.pipe(v.string(), v.maxLength(longest));

/** Strict, so that nothing rides along: what is stored holds no key, and only redacted URLs. */
const suppressionSchema = v.strictObject({
  fingerprint: text(100),
  part: v.picklist(parts),
  name: v.nullable(text(1000)),
  method: text(100),
  url: text(1000),
  script: v.nullable(text(1000)),
  reason: v.pipe(text(longestReason), v.minLength(1)),
  suppressedAt: v.number(),
  expiresAt: v.nullable(v.number()),
});

/** How many are kept: a bound against accidents, room for a baseline of the longest list and as many again. */
export const mostSuppressions = 4000;

/** What the user does not want to be told of any more, for every window. */
export const storedSuppressions = storedValue<readonly Suppression[]>({
  key: 'local:suppressions',
  version: 1,
  fallback: [],
  parse: listParser(suppressionSchema),
});

/** Adds suppressions, in the place of earlier ones of the same target. Returns why that cannot be, or null. */
export function addSuppressions(added: readonly Suppression[], now: number): Promise<string | null> {
  return change((list) => {
    const all = new Map([...inForce(list, now), ...added].map((one) => [suppressionId(one), one]));
    if (all.size <= mostSuppressions) return [...all.values()];
    return `That would be ${counted(all.size, 'suppression')}, more than the ${mostSuppressions} that are kept. Lift some that are no longer needed.`;
  });
}

/** Removes suppressions by their `suppressionId`. Returns why that cannot be, or null. */
export function liftSuppressions(ids: ReadonlySet<string>): Promise<string | null> {
  return change((list) => list.filter((one) => !ids.has(suppressionId(one))));
}

/** Removes those that have expired at `now`. Returns why that cannot be, or null. */
export function removeExpired(now: number): Promise<string | null> {
  return change((list) => inForce(list, now));
}

/** What is told of the stored suppressions: those in force, and why they cannot be read, or null. */
export interface SuppressionListener {
  onChange(suppressions: Suppressions): void;
  onProblem(sentence: string): void;
}

/** The longest time that a timer takes, in milliseconds. */
const longestTimer = 2 ** 31 - 1;

/** Tells which suppressions are in force: now, after each change from any window, and when one expires; it is then removed. */
export async function followSuppressions(listener: SuppressionListener, signal: AbortSignal): Promise<void> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const refresh = async (): Promise<void> => {
    try {
      const list = await storedSuppressions.read();
      if (signal.aborted) return;
      const now = Date.now();
      const suppressions = suppressionsInForce(list, now);
      listener.onChange(suppressions);
      if (suppressions.size < list.length) await removeExpired(now);
      clearTimeout(timer);
      const wait = Math.min(nextExpiry(suppressions) - now, longestTimer);
      if (suppressions.size > 0 && !signal.aborted) timer = setTimeout(() => void refresh(), wait);
    } catch (error) {
      listener.onProblem(`${storageProblem(error)} Nothing is suppressed without it.`);
    }
  };
  storedSuppressions.watch(() => void refresh(), signal);
  signal.addEventListener('abort', () => clearTimeout(timer), { once: true });
  await refresh();
}

const inForce = (list: readonly Suppression[], now: number) => [...suppressionsInForce(list, now).values()];

function change(decide: (list: readonly Suppression[]) => readonly Suppression[] | string): Promise<string | null> {
  return changeList(storedSuppressions, 'authlens-suppressions', decide);
}
