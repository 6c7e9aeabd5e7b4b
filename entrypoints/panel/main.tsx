import '@/components/base.css';
import { App } from '@/components/app/App.tsx';
import { mount } from '@/components/mount.tsx';
import { whenIdle } from '@/components/ui/when-idle.ts';
import { followTheme } from '@/utils/capture/devtools-theme.ts';
import { inspectedTabId } from '@/utils/capture/inspected-tab.ts';
import { openPanelEnd } from '@/utils/messaging/tab-channel.ts';
import { isImportedId } from '@/utils/providers/api-target.ts';
import { followBoundHosts } from '@/utils/stores/bound-hosts-store.ts';
import { followExports } from '@/utils/stores/exports-store.ts';
import { followGrantedHosts } from '@/utils/stores/granted-hosts-store.ts';
import { followKeys } from '@/utils/stores/keys-store.ts';
import { keepPanelState, usePanel } from '@/utils/stores/panel-store.ts';
import { followSession } from '@/utils/stores/session-store.ts';
import { followSettings } from '@/utils/stores/settings-store.ts';
import { followSuppressions } from '@/utils/stores/suppressions-store.ts';

const createReader = () => new Worker(new URL('./openapi.worker.ts', import.meta.url), { type: 'module' });
const { signal } = new AbortController();
const tabId = inspectedTabId();
followTheme((theme) => document.documentElement.setAttribute('data-theme', theme));
const channel = openPanelEnd(tabId);
followSession(channel, signal);
followExports(channel, signal);
void start();

/** No await at the top level: code that is loaded later shares files with this one, and would wait for it to end. */
async function start(): Promise<void> {
  // What was on screen is back before the first paint, so that nothing jumps.
  await Promise.all([
    keepPanelState(tabId, signal),
    followKeys(signal),
    followSettings(signal),
    followSuppressions(signal),
    followBoundHosts(signal),
    followGrantedHosts(signal),
  ]);
  const showsImportedApi = isImportedId(usePanel.getState().draft.provider);
  if (showsImportedApi) await followImportedApis();
  mount(<App />);
  if (showsImportedApi) return;
  await whenIdle();
  await followImportedApis();
}

async function followImportedApis(): Promise<void> {
  const { followApis } = await import('@/utils/stores/apis-store.ts');
  await followApis(createReader, signal);
}
