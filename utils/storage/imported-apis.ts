import { storage } from 'wxt/utils/storage';
import { formatBytes } from '@/utils/http/sizes.ts';
import type { OpenApiImport } from '@/utils/openapi/import-openapi.ts';
import { type ApiOperation, apiOperationSchema } from '@/utils/openapi/imported-api.ts';
import { isSameApi, type KeptApi, keptApiSchema, makeKeptApi, targetOfApi } from '@/utils/openapi/kept-api.ts';
import { type ApiTarget, importedIdPrefix } from '@/utils/providers/api-target.ts';
import { listParser } from './parse-list.ts';
import { storageProblem } from './storage-problem.ts';
import { type StoredValue, storedValue } from './stored-value.ts';

/** The imported APIs without their operations, the oldest first; for every window. */
export const storedApis = storedValue<readonly KeptApi[]>({
  key: 'local:apis',
  version: 1,
  fallback: [],
  parse: listParser(keptApiSchema),
});

/** How many are kept, and how many bytes the operations of one may have: the storage of an extension has 10 MB for all. */
export const mostApis = 20;
const mostOperationBytes = 3_000_000;

/** Where the requests of imported APIs go. Rejects as reading does. */
export async function readTargets(): Promise<readonly ApiTarget[]> {
  return (await storedApis.read()).map(targetOfApi).filter((target) => target !== null);
}

const operationsKey = (id: string) => `local:api-operations-${id}` as const;

function storedOperations(id: string): StoredValue<readonly ApiOperation[]> {
  return storedValue<readonly ApiOperation[]>({
    key: operationsKey(id),
    version: 1,
    fallback: [],
    parse: listParser(apiOperationSchema),
  });
}

/** The operations of an imported API; none of one that was removed. Rejects as reading does. */
export function readOperations(id: string): Promise<readonly ApiOperation[]> {
  return storedOperations(id).read();
}

/** An import with an API in it. */
export type UsableImport = OpenApiImport & { readonly api: NonNullable<OpenApiImport['api']> };

export type KeepResult =
  | { readonly ok: true; readonly api: KeptApi; readonly replaced: boolean }
  | { readonly ok: false; readonly message: string };

/** Keeps an API; in the place of an earlier document of it, whose id and bindings stay. */
export async function keepApi(imported: UsableImport): Promise<KeepResult> {
  let result: KeepResult = { ok: false, message: 'Nothing was kept.' };
  const message = await change(async (apis) => {
    const { operations } = imported.api;
    const bytes = new TextEncoder().encode(JSON.stringify(operations)).byteLength;
    if (bytes > mostOperationBytes)
      return `The operations take ${formatBytes(bytes)}, and ${formatBytes(mostOperationBytes)} of one API are kept. Import the part of the document that you need.`;
    const { title } = imported.api;
    const former = apis.find((api) => isSameApi(api, { title, servers: imported.servers })) ?? null;
    if (former === null && apis.length >= mostApis)
      return `${mostApis} APIs are kept at most. Remove one that is no longer needed.`;
    const id = former?.id ?? `${importedIdPrefix}${crypto.randomUUID()}`;
    const api = makeKeptApi(imported, { id, importedAt: Date.now(), former });
    // Before the list: what the list names is there.
    await storedOperations(id).write(operations);
    result = { ok: true, api, replaced: former !== null };
    return former === null ? [...apis, api] : apis.map((one) => (one.id === id ? api : one));
  });
  return message === null ? result : { ok: false, message };
}

/** Changes an API that is kept. Returns why that cannot be, or null. */
export function changeApi(id: string, changed: (api: KeptApi) => KeptApi): Promise<string | null> {
  return change(async (apis) => apis.map((api) => (api.id === id ? changed(api) : api)));
}

/** Removes an API and its operations; its keys stay. Returns why that cannot be, or null. */
export function removeApi(id: string): Promise<string | null> {
  return change(async (apis) => {
    await storage.removeItem(operationsKey(id));
    return apis.filter((api) => api.id !== id);
  });
}

/** Read, decide and write as one step: two windows may be importing at once. A sentence instead of a list refuses. */
async function change(
  decide: (apis: readonly KeptApi[]) => Promise<readonly KeptApi[] | string>,
): Promise<string | null> {
  try {
    return await navigator.locks.request('authlens-apis', async () => {
      const decision = await decide(await storedApis.read());
      if (typeof decision === 'string') return decision;
      await storedApis.write(decision);
      return null;
    });
  } catch (error) {
    return storageProblem(error);
  }
}
