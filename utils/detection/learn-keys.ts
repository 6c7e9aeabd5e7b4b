import type { Credential } from './find-credentials.ts';
import { createFingerprint } from './fingerprint.ts';
import { longestKey } from './fingerprint-schema.ts';
import type { SoughtKey } from './sought-key.ts';
import { unguessableBits } from './unguessable-bits.ts';
import { shortestWatchedKey } from './watch-list.ts';

/** Fewer unguessable bits than this are an ordinary word, which would be found everywhere. */
const requiredBits = 60;

/** Whether a credential that its place gave away is looked for elsewhere from then on: keys and refresh tokens, not words, nor what expires by itself. */
export function isWorthSeeking({ ruleId, value }: Credential): boolean {
  return ruleId !== 'access-token' && unguessableBits(value, 0) >= requiredBits && value.length <= longestKey;
}

/** The keys in what a credential says, its password included, to look for from now on. */
export function soughtKeysOf(
  { ruleId, severity, provider, environment, value, password }: Credential,
  salt: Uint8Array,
): SoughtKey[] {
  return [value, password]
    .filter(({ length }) => length >= shortestWatchedKey && length <= longestKey)
    .map((secret) => ({
      label: null,
      provider: provider.id,
      environment,
      fingerprint: createFingerprint(secret, salt),
      ruleId: ruleId === 'refresh-token' ? ruleId : 'watched-key',
      severity,
    }));
}
