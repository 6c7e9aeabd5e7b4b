import { browser } from 'wxt/browser';
import { lockVault } from './vault-lock.ts';
import { storedVaultSettings } from './vault-settings.ts';

/**
 * Locks the vault by its shortcut, when the system is locked, and after the chosen time without a hand on the computer. Call
 * it in the background's first turn: its listeners make the browser start the background. Where there is no `idle` or no
 * `commands`, the rest holds.
 */
export function startAutoLock(): void {
  browser.commands?.onCommand.addListener((command) => {
    if (command === 'lock-vault') void lockVault();
  });
  browser.idle?.onStateChanged.addListener((state) => void lockWhen(state));
  storedVaultSettings.watch(() => void setIdleTime(), new AbortController().signal);
  void setIdleTime();
}

async function lockWhen(state: string): Promise<void> {
  if (state === 'locked') await lockVault();
  else if (state === 'idle' && (await storedVaultSettings.read()).lockAfter !== null) await lockVault();
}

/** The browser forgets the interval when it quits. */
async function setIdleTime(): Promise<void> {
  const { lockAfter } = await storedVaultSettings.read();
  if (lockAfter !== null) browser.idle?.setDetectionInterval(lockAfter * 60);
}
