import { createPanel } from '@/utils/capture/devtools-panel.ts';
import { startTabSession } from '@/utils/stores/tab-session.ts';

const session = startTabSession({
  scanner: new Worker(new URL('./scanner.worker.ts', import.meta.url), { type: 'module' }),
  createEntryWorker: () => new Worker(new URL('./history.worker.ts', import.meta.url), { type: 'module' }),
});
createPanel(session.search);
