import { create } from 'zustand';
import type { OpenApiSource } from '@/utils/capture/openapi-host.ts';
import { counted } from '@/utils/http/counted.ts';
import type { KeptApi } from '@/utils/openapi/kept-api.ts';
import type { ImportProblem } from '@/utils/openapi/located.ts';
import { useApis } from './apis-store.ts';

export type ImportState =
  | { readonly phase: 'idle' }
  /** `name` is that of the file, or words for what was pasted. */
  | { readonly phase: 'reading'; readonly name: string }
  | {
      readonly phase: 'done';
      readonly ok: boolean;
      /** What was done, or why nothing was. */
      readonly sentence: string;
      readonly problems: readonly ImportProblem[];
    };

interface ImportStore {
  readonly current: ImportState;
  /** Reads a document and keeps the API that it describes, as far as it is good. One at a time: another one is cancelled. */
  readonly start: (source: OpenApiSource, name: string) => Promise<void>;
  readonly cancel: () => void;
  /** Takes what was said of the last one off the screen. */
  readonly dismiss: () => void;
}

let cancellation = new AbortController();

/** The document that is being imported, and what came of the last one. */
export const useImport = create<ImportStore>()((set) => ({
  current: { phase: 'idle' },
  start: async (source, name) => {
    cancellation.abort();
    const controller = new AbortController();
    cancellation = controller;
    set({ current: { phase: 'reading', name } });
    const current = await importFrom(source, name, controller.signal);
    if (!controller.signal.aborted) set({ current });
  },
  cancel: () => {
    cancellation.abort();
    set({ current: { phase: 'idle' } });
  },
  dismiss: () => set({ current: { phase: 'idle' } }),
}));

async function importFrom(source: OpenApiSource, name: string, signal: AbortSignal): Promise<ImportState> {
  const { read, keep } = useApis.getState();
  try {
    const imported = await read(source, signal);
    const { api, problems } = imported;
    if (signal.aborted) return { phase: 'idle' };
    if (api === null)
      return {
        phase: 'done',
        ok: false,
        sentence: `Nothing was imported from ${name}: no operation in it can be used.`,
        problems,
      };
    const result = await keep({ ...imported, api });
    return result.ok
      ? { phase: 'done', ok: true, sentence: describeKept(result.api, result.replaced), problems }
      : { phase: 'done', ok: false, sentence: `Nothing was imported from ${name}. ${result.message}`, problems };
  } catch (error) {
    if (signal.aborted) return { phase: 'idle' };
    return { phase: 'done', ok: false, sentence: `Nothing was imported from ${name}. ${String(error)}`, problems: [] };
  }
}

function describeKept({ title, operationCount }: KeptApi, replaced: boolean): string {
  const what = `${title}, ${counted(operationCount, 'operation')}`;
  return replaced ? `Imported again: ${what}. Its servers stay bound as they were.` : `Imported ${what}.`;
}
