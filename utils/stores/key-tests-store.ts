import pLimit from 'p-limit';
import { create } from 'zustand';
import type { Environment } from '@/utils/providers/provider.ts';
import { providerById } from '@/utils/providers/registry.ts';
import { type KeyVerdict, testKey } from '@/utils/sending/test-key.ts';
import type { OpenSandboxKey } from '@/utils/vault/key-record.ts';

/** One key tested at one host. */
export type KeyTestState =
  | { readonly phase: 'testing' }
  /** `at` is in milliseconds since the epoch. */
  | { readonly phase: 'done'; readonly verdict: KeyVerdict; readonly at: number };

/** A key that was pasted for one test. */
export type PastedKey = Pick<OpenSandboxKey, 'provider' | 'value'>;

interface KeyTests {
  readonly tests: Readonly<Record<string, KeyTestState>>;
  /** Tests a key at the host of an environment; resolves to what came of it. */
  readonly test: (key: OpenSandboxKey, environment: Environment) => Promise<KeyVerdict>;
  /** Tests a key that is not stored, and remembers nothing of it. */
  readonly testPasted: (key: PastedKey, environment: Environment) => Promise<KeyVerdict>;
  /** Ends all that are under way. */
  readonly cancel: () => void;
}

/** At most so many at a time: a provider counts the requests of a minute. */
const limit = pLimit(4);
let cancellation = new AbortController();
/** Until when a host asked not to be asked again, in milliseconds since the epoch. */
const restUntil = new Map<string, number>();

/** Which keys were tested where. Lasts as long as the panel. */
export const useKeyTests = create<KeyTests>()((set) => ({
  tests: {},
  async test(key, environment) {
    const note = (state: KeyTestState) =>
      set(({ tests }) => ({ tests: { ...tests, [keyTestId(key.id, environment)]: state } }));
    note({ phase: 'testing' });
    const verdict = await enqueue(key, environment);
    note({ phase: 'done', verdict, at: Date.now() });
    return verdict;
  },
  testPasted: enqueue,
  cancel() {
    cancellation.abort();
    cancellation = new AbortController();
  },
}));

/** By which a test is found among the others. */
export function keyTestId(keyId: string, environment: Environment): string {
  return `${keyId} ${environment}`;
}

function enqueue(key: PastedKey, environment: Environment): Promise<KeyVerdict> {
  const { signal } = cancellation;
  return limit(() => run(key, environment, signal));
}

async function run({ provider: id, value }: PastedKey, environment: Environment, signal: AbortSignal) {
  const provider = providerById(id);
  if (provider === null) throw new Error(`There is no provider "${id}".`);
  const host = provider.hosts[environment];
  const rest = (restUntil.get(host) ?? 0) - Date.now();
  if (signal.aborted) return { kind: 'cancelled' } as const;
  if (rest > 0) return { kind: 'limited', seconds: Math.ceil(rest / 1000) } as const;
  const verdict = await testKey({ provider, environment, key: value, signal });
  if (verdict.kind === 'limited') restUntil.set(host, Date.now() + (verdict.seconds ?? 60) * 1000);
  return verdict;
}
