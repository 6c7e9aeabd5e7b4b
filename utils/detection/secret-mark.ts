import type { SecretSpan } from './scanner.ts';

/** What stands for a key in a shared text, the same one for the same key: `[key:a1b2 production]`. */
export function secretMark({ fingerprint, environment }: Pick<SecretSpan, 'fingerprint' | 'environment'>): string {
  return `[key:${fingerprint.slice(0, 4)} ${environment}]`;
}
