import { create } from 'zustand';
import { copyText } from '@/utils/capture/copy-text.ts';
import { saveFile } from '@/utils/capture/save-file.ts';
import type { ExportFormat, ExportProgress, ExportRequest } from '@/utils/messaging/exports.ts';
import type { SessionRequest, SessionUpdate, TabChannel } from '@/utils/messaging/tab-channel.ts';

/** What becomes of a file that is ready. */
export type Delivery = 'copy' | 'save';

export type ExportState =
  | { readonly state: 'idle' }
  | { readonly state: 'working'; readonly done: number; readonly total: number }
  /** Copied or saved, or why not; a sentence. */
  | { readonly state: 'ended'; readonly ok: boolean; readonly message: string };

interface ExportsStore {
  readonly current: ExportState;
  /** Has a file made of these rows, or of the tab's traffic, and copies or saves it. */
  readonly start: (format: ExportFormat, rowIds: readonly string[], delivery: Delivery) => void;
  /** Takes what was said of the last file off the screen. */
  readonly dismiss: () => void;
}

/** The file that this panel is having made. */
export const useExports = create<ExportsStore>()((set) => ({
  current: { state: 'idle' },
  start: () => {
    throw new Error('The panel is not connected to its tab yet.');
  },
  dismiss: () => set({ current: { state: 'idle' } }),
}));

/** Has files made by the session at the other end of the channel until the signal aborts. */
export function followExports(channel: TabChannel<SessionRequest, SessionUpdate>, signal: AbortSignal): void {
  let asked: { readonly id: string; readonly delivery: Delivery } | null = null;
  channel.addListener((update) => {
    if (update.type !== 'export' || update.id !== asked?.id) return;
    const { delivery } = asked;
    // A late word of how far the file is must not follow the last one.
    if (update.progress.state !== 'working') asked = null;
    void toState(update.progress, delivery).then((current) => useExports.setState({ current }));
  }, signal);
  useExports.setState({
    start: (format, rowIds, delivery) => {
      const request: ExportRequest = { type: 'export', id: crypto.randomUUID(), format, rowIds: [...rowIds] };
      asked = { id: request.id, delivery };
      useExports.setState({ current: { state: 'working', done: 0, total: 0 } });
      channel.postMessage(request);
    },
  });
}

async function toState(progress: ExportProgress, delivery: Delivery): Promise<ExportState> {
  if (progress.state === 'working') return progress;
  if (progress.state === 'refused') return { state: 'ended', ok: false, message: progress.message };
  const { file, fileName, note } = progress;
  if (delivery === 'save') {
    saveFile(file, fileName);
    return { state: 'ended', ok: true, message: `Saved ${fileName}: ${note}` };
  }
  if (copyText(await file.text())) return { state: 'ended', ok: true, message: `Copied: ${note}` };
  return {
    state: 'ended',
    ok: false,
    message: 'The browser did not let the report be copied. Save it as Markdown instead.',
  };
}
