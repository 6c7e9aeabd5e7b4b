import { findFile, type JournalName } from './interrupted-rewrite.ts';

/** Notes what is about to be written anew. The note is whole or not there: the browser moves it into its place when it is closed. */
export async function writeJournal(name: JournalName, text: string): Promise<void> {
  const directory = await navigator.storage.getDirectory();
  const file = await (await directory.getFileHandle(name, { create: true })).createWritable();
  await file.write(text);
  await file.close();
}

/** It is written: the note goes, with its bytes. */
export async function removeJournal(name: JournalName): Promise<void> {
  if ((await findFile(name)) !== null) await (await navigator.storage.getDirectory()).removeEntry(name);
}
