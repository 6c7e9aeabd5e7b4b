import type { Environment } from '@/utils/providers/provider.ts';

/** Those whose hosts the extension may reach without asking. */
export const testedEnvironments = ['sandbox', 'production'] as const satisfies readonly Environment[];
