type DeriveKey = typeof import('./derive-key.ts');

const iterations = 5;

/** The derivation of keys with so few rounds that a test may derive hundreds, for `vi.mock`. */
export function withFewRounds(original: DeriveKey): DeriveKey {
  return {
    ...original,
    newKeyDerivation: () => ({ ...original.newKeyDerivation(), iterations }),
    isOutdated: (kdf) => kdf.iterations < iterations,
  };
}
