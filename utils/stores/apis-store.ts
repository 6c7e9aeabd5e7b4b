import { create } from 'zustand';
import { readInWorker } from '@/utils/capture/openapi-client.ts';
import type { OpenApiSource } from '@/utils/capture/openapi-host.ts';
import type { OpenApiImport } from '@/utils/openapi/import-openapi.ts';
import { bindServer, type KeptApi, operationsOf, providerIdOf, targetOfApi } from '@/utils/openapi/kept-api.ts';
import type { Operation } from '@/utils/providers/operation.ts';
import type { Environment } from '@/utils/providers/provider.ts';
import {
  changeApi,
  type KeepResult,
  keepApi,
  readOperations,
  removeApi,
  storedApis,
  type UsableImport,
} from '@/utils/storage/imported-apis.ts';
import { storageProblem } from '@/utils/storage/storage-problem.ts';
import { useTargets } from './targets-store.ts';

interface ApisState {
  /** The imported APIs, the oldest first. */
  readonly apis: readonly KeptApi[];
  /** Why they cannot be read or changed, or null. */
  readonly problem: string | null;
  /** Reads a document, off this thread; rejects when the signal aborts. Nothing of it is kept yet. */
  readonly read: (source: OpenApiSource, signal: AbortSignal) => Promise<OpenApiImport>;
  readonly keep: (imported: UsableImport) => Promise<KeepResult>;
  /** Binds a server to an environment; null for not used. */
  readonly bind: (id: string, url: string, environment: Environment | null) => Promise<void>;
  /** Chooses how the keys of an API are sent. */
  readonly chooseScheme: (id: string, schemeId: string) => Promise<void>;
  readonly remove: (id: string) => Promise<void>;
  /** What an API can do, and in which environments; nothing where that cannot be read. */
  readonly operations: (api: KeptApi) => Promise<readonly Operation[]>;
  /** What was imported of the APIs whose requests and keys carry this id. */
  readonly operationsFor: (providerId: string) => Promise<readonly Operation[]>;
}

/** The imported APIs as this window knows them. A change comes back through storage, as one from another window does. */
export const useApis = create<ApisState>()((set, get) => ({
  apis: [],
  problem: null,
  read: () => Promise.reject(new Error('The panel reads no documents yet.')),
  keep: keepApi,
  bind: async (id, url, environment) =>
    set({ problem: await changeApi(id, (api) => bindServer(api, url, environment)) }),
  chooseScheme: async (id, schemeId) => set({ problem: await changeApi(id, (api) => ({ ...api, schemeId })) }),
  remove: async (id) => set({ problem: await removeApi(id) }),
  operations: async (api) => {
    try {
      return operationsOf(api, await readOperations(api.id));
    } catch (error) {
      set({ problem: storageProblem(error) });
      return [];
    }
  },
  operationsFor: async (providerId) => {
    const { apis, operations } = get();
    return (await Promise.all(apis.filter((api) => providerIdOf(api) === providerId).map(operations))).flat();
  },
}));

/** Reads the imported APIs, and again after each change from any window, until the signal aborts; documents by such a worker. */
export async function followApis(createWorker: () => Worker, signal: AbortSignal): Promise<void> {
  useApis.setState({ read: (source, cancelled) => readInWorker(createWorker, source, cancelled) });
  storedApis.watch(() => void refresh(), signal);
  await refresh();
}

async function refresh(): Promise<void> {
  try {
    const apis = await storedApis.read();
    useApis.setState({ apis, problem: null });
    useTargets.setState({ targets: apis.map(targetOfApi).filter((target) => target !== null) });
  } catch (error) {
    useApis.setState({ problem: storageProblem(error) });
  }
}
