import type { SecretSpan } from './scanner.ts';

/** What stands for a key in a shared text, the same one for the same key: `[key:a1b2 production]`. */
export function secretMark({ fingerprint, environment }: Pick<SecretSpan, 'fingerprint' | 'environment'>): string {
  return `[key:${fingerprint.slice(0, 4)} ${environment}]`;
}

/** Whether a text holds a mark in place of a secret: that of a key, or the dots that stand for any. */
export function holdsSecretMark(text: string): boolean {
  return /\[key:[0-9a-f]{4} [a-z]+\]|•{8}/.test(text);
}
