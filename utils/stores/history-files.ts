import { ownVersion } from '@/utils/capture/own-version.ts';
import { saveFile } from '@/utils/capture/save-file.ts';
import { counted } from '@/utils/http/counted.ts';
import { harOfSendings } from '@/utils/sending/har-of-sendings.ts';
import { addToHistory, historyProblem, openEntry } from '@/utils/storage/history/history.ts';
import { storedHistorySettings } from '@/utils/storage/history/history-settings.ts';
import { longestHar, readHar } from '@/utils/storage/history/import-har.ts';
import { installationSalt } from '@/utils/vault/installation-salt.ts';
import { listKeys, toWatchedKeys } from '@/utils/vault/keys.ts';
import { useHistory } from './history-store.ts';
import { useNotice } from './notice-store.ts';

/** Adds what a HAR holds of the hosts of a provider to the history, without its secrets, and says what it does not take. */
export async function importHar(file: Blob): Promise<void> {
  const { show } = useNotice.getState();
  try {
    const [keys, salt, settings] = await Promise.all([listKeys(), installationSalt(), storedHistorySettings.read()]);
    const text = file.size > 3 * longestHar ? '' : await file.text();
    const read = readHar(text, { watched: toWatchedKeys(keys), salt }, () => crypto.randomUUID());
    if (!read.ok) return show(read.message, { tone: 'danger' });
    for (const made of read.entries) await addToHistory(made, settings);
    const sentences = [`${counted(read.entries.length, 'request')} imported, without secrets.`, ...read.notes];
    show(sentences.join(' '), { tone: read.notes.length === 0 ? 'quiet' : 'warning' });
  } catch (error) {
    show(historyProblem(error), { tone: 'danger' });
  }
}

/** Hands out the history as a HAR: nothing in it is secret, as nothing in the history is. */
export async function exportHistory(): Promise<void> {
  try {
    const opened = await Promise.all(useHistory.getState().entries.map(({ id }) => openEntry(id)));
    const har = harOfSendings(
      opened.flatMap((entry) => (entry === null ? [] : [entry.sending])),
      ownVersion(),
    );
    saveFile(new Blob([JSON.stringify(har, null, 2)], { type: 'application/json' }), 'authlens-history.har');
  } catch (error) {
    useNotice.getState().show(historyProblem(error), { tone: 'danger' });
  }
}
