import type { Browser } from 'wxt/browser';
import type { HttpExchange } from '@/utils/http/exchange.ts';
import { exchangeFromHarEntry, type HarContent } from '@/utils/http/har-entry.ts';
import { reasonNotToRead } from './content-choice.ts';
import { devtools } from './devtools-api.ts';

type FinishedRequest = Browser.devtools.network.Request;

export interface CaptureListener {
  readonly onExchange: (exchange: HttpExchange) => void;
  /** An entry that is not what HAR says it is; the sentence names no value. */
  readonly onUnreadable: (message: string) => void;
}

/** Gives every finished request of the inspected tab, whichever panel is shown, from the moment of the call. */
export function captureNetwork({ onExchange, onUnreadable }: CaptureListener): void {
  const pageUrls = createPageUrls();
  let nextIndex = 0;
  devtools().network.onRequestFinished.addListener((request) => {
    const index = nextIndex++;
    void capture(request, index);
  });

  async function capture(request: FinishedRequest, index: number): Promise<void> {
    const content = await readContent(request);
    const converted = exchangeFromHarEntry(request, { index, pageUrls: await pageUrls(request.pageref), content });
    if (converted.ok) onExchange(converted.exchange);
    else onUnreadable(converted.message);
  }
}

/** How long the browser may take to give a body, in milliseconds; after a navigation it may never answer. */
const longestRead = 10_000;

function readContent(request: FinishedRequest): Promise<HarContent> {
  const { mimeType = '', size = 0 } = request.response.content;
  const reason = reasonNotToRead(mimeType, size);
  if (reason !== null) return Promise.resolve({ absent: reason });
  return new Promise((resolve) => {
    const overdue = setTimeout(() => resolve({ absent: 'unavailable' }), longestRead);
    request.getContent((text, encoding) => {
      clearTimeout(overdue);
      resolve(typeof text === 'string' ? { text, encoding: encoding ?? '' } : null);
    });
  });
}

/** The URLs of the pages in the log, which is read once for each page that a request names: it grows long. */
function createPageUrls(): (pageref: string | undefined) => Promise<ReadonlyMap<string, string>> {
  const known = new Map<string, string>();
  const readings = new Map<string, Promise<void>>();
  return async (pageref) => {
    if (pageref !== undefined) {
      const reading = readings.get(pageref) ?? readPages(known);
      readings.set(pageref, reading);
      await reading;
    }
    return known;
  };
}

function readPages(known: Map<string, string>): Promise<void> {
  return new Promise((resolve) => {
    devtools().network.getHAR(({ pages = [] }) => {
      // Chromium's title of a page is its URL; Firefox's is the document's title and says nothing.
      for (const { id, title } of pages) if (URL.canParse(title)) known.set(id, title);
      resolve();
    });
  });
}
