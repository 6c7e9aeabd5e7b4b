import * as v from 'valibot';
import { objectParser } from '@/utils/storage/parse-list.ts';
import { storedValue } from '@/utils/storage/stored-value.ts';

const none = { failures: 0, retryAt: 0 };

/** Wrong passphrases in a row, and when the next one is tried, in milliseconds since the epoch. A reload does not reset it. */
export const storedAttempts = storedValue({
  key: 'session:vault-attempts',
  version: 1,
  fallback: none,
  parse: objectParser(v.object({ failures: v.number(), retryAt: v.number() }), none),
});

/** So many slips are free. */
const freeFailures = 2;
const longestWait = 60_000;

/** How long the next try waits after so many wrong ones in a row, in milliseconds: twice as long each time. */
export function waitAfter(failures: number): number {
  return failures <= freeFailures ? 0 : Math.min(1000 * 2 ** (failures - freeFailures - 1), longestWait);
}

/** How long the next try has to wait from `now` on, in milliseconds; a clock that was set back makes that no longer. */
export async function waitLeft(now: number): Promise<number> {
  const { failures, retryAt } = await storedAttempts.read();
  return Math.min(Math.max(0, retryAt - now), waitAfter(failures));
}

/** Notes a wrong passphrase; gives how long the next try waits, in milliseconds. */
export async function noteFailure(now: number): Promise<number> {
  const failures = (await storedAttempts.read()).failures + 1;
  const wait = waitAfter(failures);
  await storedAttempts.write({ failures, retryAt: now + wait });
  return wait;
}

export function forgetFailures(): Promise<void> {
  return storedAttempts.write(none);
}
