import { createPanel } from '@/utils/capture/devtools-panel.ts';
import { startTabSession } from '@/utils/stores/tab-session.ts';

const session = startTabSession(new Worker(new URL('./scanner.worker.ts', import.meta.url), { type: 'module' }));
createPanel(session.search);
