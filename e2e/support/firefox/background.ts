import type { Firefox } from './launch-firefox.ts';

declare const WebExtensionPolicy: {
  getByID(id: string): {
    extension: { terminateBackground(options?: object): Promise<void>; backgroundState: string };
  } | null;
};

/** Stops the background, as the browser does when it is idle, and waits until it is gone with its memory. */
export function stopBackground(firefox: Firefox): Promise<void> {
  return firefox.run('chrome', async () => {
    const policy = WebExtensionPolicy.getByID('authlens@authlens.dev');
    if (policy === null) throw new Error('Authlens is not installed.');
    await policy.extension.terminateBackground({ ignoreDevToolsAttached: true });
    const deadline = Date.now() + 10_000;
    while (policy.extension.backgroundState !== 'stopped') {
      if (Date.now() > deadline) throw new Error(`The background is ${policy.extension.backgroundState}.`);
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
  });
}
