import type { Environment } from '@/utils/providers/provider.ts';

/** The first one counts: what may be production is not taken for a place to play in. */
const hints: readonly (readonly [Environment, RegExp])[] = [
  ['production', /\b(?:prod|production|live)\b/],
  ['admin', /\b(?:admin|administration|management|backoffice)\b/],
  [
    'sandbox',
    /\b(?:sandbox|sbx|tests?|testing|stage|staging|stg|dev|devel|development|demo|preview|mock|qa|uat|local|localhost)\b/,
  ],
];

/** The environment that the address of a server speaks of, or else its description; null when they speak of none. */
export function guessEnvironment(address: string, description: string): Environment | null {
  for (const text of [address, description]) {
    const words = text.toLowerCase().replaceAll('_', '-');
    const hint = hints.find(([, pattern]) => pattern.test(words));
    if (hint !== undefined) return hint[0];
  }
  return null;
}
