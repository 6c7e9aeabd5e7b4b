import { ownVersion } from '@/utils/capture/own-version.ts';
import { saveFile } from '@/utils/capture/save-file.ts';
import { counted } from '@/utils/http/counted.ts';
import { harOfSendings } from '@/utils/sending/har-of-sendings.ts';
import { addToHistory, historyProblem, openEntry } from '@/utils/storage/history/history.ts';
import { entryAsSending } from '@/utils/storage/history/history-entry.ts';
import { storedHistorySettings } from '@/utils/storage/history/history-settings.ts';
import { longestHar, readHar } from '@/utils/storage/history/import-har.ts';
import { type KnownKeys, makeEntry } from '@/utils/storage/history/make-entry.ts';
import { installationSalt } from '@/utils/vault/installation-salt.ts';
import { listKeys, toWatchedKeys } from '@/utils/vault/keys.ts';
import { useHistory } from './history-store.ts';
import { useNotice } from './notice-store.ts';

/** Adds what a HAR holds of the hosts of a provider to the history, without its secrets, and says what it does not take. */
export async function importHar(file: Blob): Promise<void> {
  const { show } = useNotice.getState();
  try {
    const [known, settings] = await Promise.all([knownKeys(), storedHistorySettings.read()]);
    const text = file.size > 3 * longestHar ? '' : await file.text();
    const read = readHar(text, known, () => crypto.randomUUID());
    if (!read.ok) return show(read.message, { tone: 'danger' });
    for (const made of read.entries) await addToHistory(made, settings);
    const sentences = [`${counted(read.entries.length, 'request')} imported, without secrets.`, ...read.notes];
    show(sentences.join(' '), { tone: read.notes.length === 0 ? 'quiet' : 'warning' });
  } catch (error) {
    show(historyProblem(error), { tone: 'danger' });
  }
}

/**
 * Hands out the history as a HAR. Its secrets are taken out once more, by the keys that are known now: one that was stored
 * after a request had been sent may stand in it.
 */
export async function exportHistory(): Promise<void> {
  const { show } = useNotice.getState();
  try {
    const known = await knownKeys();
    const opened = await Promise.all(useHistory.getState().entries.map(({ id }) => openEntry(id)));
    const found = opened.flatMap((entry) => (entry === null ? [] : [entry.sending]));
    const clean = found.flatMap((sending) => {
      const made = makeEntry(sending, known);
      return made === null ? [] : [entryAsSending(made.entry, made.bodies)];
    });
    const har = harOfSendings(clean, ownVersion());
    saveFile(new Blob([JSON.stringify(har, null, 2)], { type: 'application/json' }), 'authlens-history.har');
    const left = found.length - clean.length;
    if (left > 0)
      show(`Left out: ${counted(left, 'request')} with a key that could not be taken out.`, { tone: 'warning' });
  } catch (error) {
    show(historyProblem(error), { tone: 'danger' });
  }
}

async function knownKeys(): Promise<KnownKeys> {
  const [keys, salt] = await Promise.all([listKeys(), installationSalt()]);
  return { watched: toWatchedKeys(keys), salt };
}
