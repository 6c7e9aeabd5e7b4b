/** How long the unit tests wait for a condition, in milliseconds: a busy machine must not fail them. */
import { vi } from 'vitest';

const patience = 20_000;

// Vitest takes a default for `expect.poll`, but none for `vi.waitFor`, which gives up after one second.
const { waitFor } = vi;
vi.waitFor = (condition, options = patience) => waitFor(condition, options);

if (typeof document !== 'undefined') {
  const { configure } = await import('@testing-library/react');
  configure({ asyncUtilTimeout: patience });
}
