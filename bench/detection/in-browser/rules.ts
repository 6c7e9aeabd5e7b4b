import type { CredentialPattern } from '@/utils/providers/credential-pattern.ts';

/** Rules as vendors would give them: a prefix of six to nine characters of their own, then 18 to 41 letters and digits. */
export function madeUpRules(count: number): CredentialPattern[] {
  return Array.from({ length: count }, (_, index) => {
    const prefix = `${(46_656 + 7919 * index).toString(36)}_${['', 'sk_', 'at_'][index % 3]}`;
    const least = 18 + (index % 24);
    return {
      ruleId: 'webhook-secret',
      provider: 'apivideo',
      prefix,
      pattern: new RegExp(`^${prefix}[0-9A-Za-z]{${least},}`),
      shortest: prefix.length + least,
      longest: 256,
      hosts: 'any',
    };
  });
}
