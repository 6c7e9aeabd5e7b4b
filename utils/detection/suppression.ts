import type { Finding, Part } from './finding.ts';
import { placeName, stableScriptUrl, stableUrl } from './finding-place.ts';

/**
 * What a suppression holds for: one key in one place. Lines are no part of it, since they move with each build, nor are
 * query, ids and build hashes. It holds no key: the URL is that of a finding, redacted.
 */
export interface SuppressionTarget {
  readonly fingerprint: string;
  readonly part: Part;
  readonly name: string | null;
  readonly method: string;
  /** Of the request, as `stableUrl` gives it. */
  readonly url: string;
  /** Of the script or document that made the request, as `stableScriptUrl` gives it; null where there is none. */
  readonly script: string | null;
}

/** A user's decision not to be told of a leak any more. */
export interface Suppression extends SuppressionTarget {
  readonly reason: string;
  /** Milliseconds since the epoch. */
  readonly suppressedAt: number;
  /** Milliseconds since the epoch; null for never. */
  readonly expiresAt: number | null;
}

/** The suppressions in force, by `suppressionId`. */
export type Suppressions = ReadonlyMap<string, Suppression>;

/** The reason of every suppression that a baseline made. */
export const baselineReason = 'baseline';

/** The longest reason, in UTF-16 code units. */
export const longestReason = 200;

const day = 24 * 60 * 60 * 1000;

/** How long a suppression may last, in milliseconds; null for as long as nobody lifts it. */
export const lifetimes = { '1 day': day, '1 week': 7 * day, '30 days': 30 * day, '90 days': 90 * day, never: null };
export type Lifetime = keyof typeof lifetimes;

/** The target of a finding: the same after a reload, in another session, and on whichever line. */
export function suppressionTarget(finding: Finding): SuppressionTarget {
  const { fingerprint, part, request, initiator } = finding;
  const script = initiator === null || initiator.url === null ? null : stableScriptUrl(initiator.url);
  return { fingerprint, part, name: placeName(finding), method: request.method, url: stableUrl(request.url), script };
}

/** Tells targets apart. */
export function suppressionId({ fingerprint, part, name, method, url, script }: SuppressionTarget): string {
  return JSON.stringify([fingerprint, part, name, method, url, script]);
}

/** Those of `list` that have not expired at `now`. */
export function suppressionsInForce(list: readonly Suppression[], now: number): Suppressions {
  const inForce = list.filter(({ expiresAt }) => expiresAt === null || expiresAt > now);
  return new Map(inForce.map((suppression) => [suppressionId(suppression), suppression]));
}

/** When the next of them expires, in milliseconds since the epoch; Infinity when none does. */
export function nextExpiry(suppressions: Suppressions): number {
  return Math.min(...[...suppressions.values()].map(({ expiresAt }) => expiresAt ?? Number.POSITIVE_INFINITY));
}

const ids = new WeakMap<Finding, string>();

/** The suppression that a finding falls under, or null. */
export function findSuppression(finding: Finding, suppressions: Suppressions): Suppression | null {
  if (suppressions.size === 0) return null;
  // Asked for each row at each update: a finding never changes.
  const id = ids.get(finding) ?? suppressionId(suppressionTarget(finding));
  ids.set(finding, id);
  return suppressions.get(id) ?? null;
}

/** Suppressions of these findings from `now` on: one a target. */
export function suppress(
  findings: readonly Finding[],
  { reason, lifetime, now }: { reason: string; lifetime: Lifetime; now: number },
): Suppression[] {
  const length = lifetimes[lifetime];
  const decision = { reason: reason.trim(), suppressedAt: now, expiresAt: length === null ? null : now + length };
  const targets = new Map(findings.map(suppressionTarget).map((target) => [suppressionId(target), target]));
  return [...targets.values()].map((target) => ({ ...target, ...decision }));
}

/** Why `reason` cannot be used, or null. */
export function checkReason(reason: string): string | null {
  const { length } = reason.trim();
  if (length === 0) return 'The reason is empty. Say why this leak may stay, so that others can judge it later.';
  if (length > longestReason)
    return `The reason has ${length} characters, more than the ${longestReason} that fit. Shorten it.`;
  return null;
}
