/** A page of the log (HAR 1.2, `pages`). */
interface Page {
  readonly id: string;
  readonly title: string;
}

/** The URLs of the pages in the log by their HAR id. */
export interface PageUrls {
  /** Gives what is known once the page that a request names is among it, or the log does not know its URL. */
  including(pageref: string | undefined): Promise<ReadonlyMap<string, string>>;
  /** Takes the pages of a log that was read for something else, and gives what is known. */
  learn(pages: readonly Page[]): ReadonlyMap<string, string>;
}

/** Reads the pages once for each page that a request names, since the log grows long. */
export function createPageUrls(readPages: () => Promise<readonly Page[]>): PageUrls {
  const known = new Map<string, string>();
  const readings = new Map<string, Promise<unknown>>();
  const learn = (pages: readonly Page[]) => {
    // Chromium's title of a page is its URL; Firefox's is the document's title and says nothing.
    for (const { id, title } of pages) if (URL.canParse(title)) known.set(id, title);
    return known;
  };
  return {
    learn,
    async including(pageref) {
      if (pageref === undefined || known.has(pageref)) return known;
      const reading = readings.get(pageref) ?? readPages().then(learn);
      readings.set(pageref, reading);
      await reading;
      return known;
    },
  };
}
