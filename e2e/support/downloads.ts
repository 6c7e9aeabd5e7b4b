import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser } from 'puppeteer-core';

export interface SavedFile {
  name: string;
  bytes: Buffer;
}

export interface Downloads {
  /** The file that the browser saves because of `act`, once it is complete. */
  saveBy(act: () => Promise<void>): Promise<SavedFile>;
  /** Forgets the files. */
  remove(): void;
}

/** Lets the browser save files without asking, into a folder of their own. */
export async function collectDownloads(browser: Browser): Promise<Downloads> {
  const directory = mkdtempSync(join(tmpdir(), 'authlens-downloads-'));
  const session = await browser.target().createCDPSession();
  await session.send('Browser.setDownloadBehavior', {
    behavior: 'allowAndName',
    downloadPath: directory,
    eventsEnabled: true,
  });
  return {
    async saveBy(act) {
      const { promise, resolve, reject } = Promise.withResolvers<SavedFile>();
      const names = new Map<string, string>();
      session.on('Browser.downloadWillBegin', ({ guid, suggestedFilename }) => names.set(guid, suggestedFilename));
      session.on('Browser.downloadProgress', ({ guid, state }) => {
        if (state === 'completed') resolve({ name: names.get(guid) ?? '', bytes: readFileSync(join(directory, guid)) });
        else if (state === 'canceled') reject(new Error(`The browser did not save ${names.get(guid)}.`));
      });
      await act();
      const saved = await promise.finally(() => {
        session.off('Browser.downloadWillBegin');
        session.off('Browser.downloadProgress');
      });
      return saved;
    },
    remove: () => rmSync(directory, { recursive: true, force: true }),
  };
}
