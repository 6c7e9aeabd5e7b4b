import type { Operation } from './operation.ts';

/** Loaded when asked for: the first view and the scanner do without them. */
const loaders: ReadonlyMap<string, () => Promise<readonly Operation[]>> = new Map([
  ['apivideo', async () => (await import('./api-video-operations/all.ts')).apiVideoOperations],
]);

/** The operations of a provider, those of one tag together; none for a provider that is not known. */
export async function operationsOf(providerId: string): Promise<readonly Operation[]> {
  return (await loaders.get(providerId)?.()) ?? [];
}
