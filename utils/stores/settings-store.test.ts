import { expect, test, vi } from 'vitest';
import { storedSettings } from '@/utils/storage/settings.ts';
import { followSettings, useSettings } from './settings-store.ts';

test('knows the stored settings, and each change until the signal aborts', async () => {
  const controller = new AbortController();
  expect(useSettings.getState().timeoutSeconds).toBe(30);
  await storedSettings.write({ timeoutSeconds: 10 });
  await followSettings(controller.signal);
  expect(useSettings.getState().timeoutSeconds).toBe(10);
  await storedSettings.write({ timeoutSeconds: 20 });
  await vi.waitFor(() => expect(useSettings.getState().timeoutSeconds).toBe(20));
  controller.abort();
  await storedSettings.write({ timeoutSeconds: 40 });
  expect(useSettings.getState().timeoutSeconds).toBe(20);
});
