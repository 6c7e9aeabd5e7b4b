import { createPanel } from '@/utils/capture/devtools-panel.ts';
import { startTabSession } from '@/utils/stores/tab-session.ts';

createPanel();
startTabSession(new Worker(new URL('./scanner.worker.ts', import.meta.url), { type: 'module' }));
