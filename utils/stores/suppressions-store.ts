import { create } from 'zustand';
import type { Finding } from '@/utils/detection/finding.ts';
import {
  checkReason,
  type Lifetime,
  type Suppressions,
  suppress,
  suppressionId,
} from '@/utils/detection/suppression.ts';
import { addSuppressions, followSuppressions as followStored, liftSuppressions } from '@/utils/storage/suppressions.ts';
import { installationSalt } from '@/utils/vault/installation-salt.ts';
import { later, listKeys, toWatchedKeys } from '@/utils/vault/keys.ts';

export interface SuppressionDecision {
  readonly reason: string;
  readonly lifetime: Lifetime;
}

interface SuppressionsState {
  readonly suppressions: Suppressions;
  /** Why the suppressions cannot be read or changed, or null. */
  readonly problem: string | null;
  /** Suppresses the places of these findings. Resolves to the ids that lift them again, or says why that cannot be. */
  readonly suppress: (
    findings: readonly Finding[],
    decision: SuppressionDecision,
  ) => Promise<
    { readonly ok: true; readonly ids: ReadonlySet<string> } | { readonly ok: false; readonly message: string }
  >;
  readonly lift: (ids: ReadonlySet<string>) => Promise<void>;
}

/** What the user does not want to be told of, as this window knows it. A change comes back through storage, as one from another window does. */
export const useSuppressions = create<SuppressionsState>()((set) => ({
  suppressions: new Map(),
  problem: null,
  suppress: async (findings, { reason, lifetime }) => {
    const now = Date.now();
    const added = suppress(findings, { reason, lifetime, now });
    const message = checkReason(reason) ?? (await findKeyIn(reason)) ?? (await addSuppressions(added, now));
    return message === null ? { ok: true, ids: new Set(added.map(suppressionId)) } : { ok: false, message };
  },
  lift: async (ids) => set({ problem: await liftSuppressions(ids) }),
}));

/** Reads the suppressions, and again after each change from any window and each expiry, until the signal aborts. */
export function followSuppressions(signal: AbortSignal): Promise<void> {
  return followStored(
    {
      onChange: (suppressions) => useSuppressions.setState({ suppressions, problem: null }),
      onProblem: (problem) => useSuppressions.setState({ problem }),
    },
    signal,
  );
}

/** Why the reason cannot be stored when it holds one of the user's keys, or null. */
async function findKeyIn(reason: string): Promise<string | null> {
  const { findKeyInLabel } = await later();
  const found = await findKeyInLabel(reason, toWatchedKeys(await listKeys()), await installationSalt());
  return found === null ? null : 'The reason contains a key, and reasons are stored and shown. Leave it out.';
}
