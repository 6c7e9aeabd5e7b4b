import type { Sending } from '@/utils/sending/sending.ts';
import { installationSalt } from '@/utils/vault/installation-salt.ts';
import { listKeys, toWatchedKeys } from '@/utils/vault/keys.ts';
import type { EntryMaker } from './entry-client.ts';
import { addToHistory, historyProblem } from './history.ts';
import { announceHistory } from './history-news.ts';
import { storedHistorySettings } from './history-settings.ts';

/**
 * Keeps a send that has ended, if its user wants that and something went out. Never throws, as the send itself is over:
 * why it could not be kept is told to every window.
 */
export async function rememberSend(sending: Sending, make: EntryMaker): Promise<void> {
  // While it waits, nothing was handed to the network.
  if (sending.phase !== 'done' || sending.wire === 'waiting') return;
  try {
    const settings = await storedHistorySettings.read();
    if (!settings.keep) return;
    const [keys, salt] = await Promise.all([listKeys(), installationSalt()]);
    const made = await make(sending, { watched: toWatchedKeys(keys), salt });
    if (made !== null) await addToHistory(made, settings);
    else announceHistory({ type: 'problem', sentence: heldAKey });
  } catch (error) {
    announceHistory({ type: 'problem', sentence: `This send is not in the history. ${historyProblem(error)}` });
  }
}

const heldAKey = 'This send is not in the history: it holds a key in a form that could not be taken out of it.';
