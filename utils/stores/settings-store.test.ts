import { expect, test, vi } from 'vitest';
import { storedSettings } from '@/utils/storage/settings.ts';
import { followSettings, useSettings } from './settings-store.ts';

test('knows the stored settings, and each change until the signal aborts', async () => {
  const controller = new AbortController();
  expect(useSettings.getState().timeoutSeconds).toBe(30);
  await storedSettings.write({ timeoutSeconds: 10, preserveLog: true });
  await followSettings(controller.signal);
  expect(useSettings.getState().timeoutSeconds).toBe(10);
  await storedSettings.write({ timeoutSeconds: 20, preserveLog: true });
  await vi.waitFor(() => expect(useSettings.getState().timeoutSeconds).toBe(20));
  controller.abort();
  await storedSettings.write({ timeoutSeconds: 40, preserveLog: true });
  expect(useSettings.getState().timeoutSeconds).toBe(20);
});

test('a change leaves the other settings as they are', async () => {
  const controller = new AbortController();
  await storedSettings.write({ timeoutSeconds: 10, preserveLog: true });
  await followSettings(controller.signal);
  await useSettings.getState().change({ preserveLog: false });
  expect(await storedSettings.read()).toEqual({ timeoutSeconds: 10, preserveLog: false });
  await vi.waitFor(() => expect(useSettings.getState().preserveLog).toBe(false));
  await useSettings.getState().change({ timeoutSeconds: 20 });
  expect(await storedSettings.read()).toEqual({ timeoutSeconds: 20, preserveLog: false });
  controller.abort();
});
