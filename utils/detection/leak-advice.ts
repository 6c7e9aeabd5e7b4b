import type { Advice, LeakedCredential } from '@/utils/providers/advice.ts';
import type { Environment } from '@/utils/providers/provider.ts';
import { providerById } from '@/utils/providers/registry.ts';
import type { Finding, RuleId } from './finding.ts';

const keyOf: Readonly<Record<Environment | 'unknown', LeakedCredential>> = {
  production: 'production-key',
  admin: 'admin-key',
  sandbox: 'sandbox-key',
  unknown: 'key',
};

/** What a rule finds, where its environment does not matter; null where it is a key, whose environment does. */
const tokenOf: Readonly<Record<RuleId, LeakedCredential | null>> = {
  'watched-key': null,
  'basic-credentials': null,
  'api-key-in-body': null,
  'api-key-in-query': null,
  'refresh-token': 'refresh-token',
  'webhook-secret': 'webhook-secret',
  'access-token': 'access-token',
};

/** Which credential a finding gives away. */
export function leakedCredential({ ruleId, environment }: Pick<Finding, 'ruleId' | 'environment'>): LeakedCredential {
  return tokenOf[ruleId] ?? keyOf[environment];
}

/** What this leak means and what to do about it, in the provider's terms; null for a provider that is not known. */
export function adviceFor(finding: Pick<Finding, 'ruleId' | 'environment' | 'provider'>): Advice | null {
  return providerById(finding.provider)?.advice[leakedCredential(finding)] ?? null;
}
