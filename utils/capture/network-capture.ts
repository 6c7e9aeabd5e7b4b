import type { Browser } from 'wxt/browser';
import type { HttpExchange } from '@/utils/http/exchange.ts';
import { exchangeFromHarEntry, type HarContent } from '@/utils/http/har-entry.ts';
import { countMessages } from '@/utils/http/har-messages.ts';
import { reasonNotToRead } from './content-choice.ts';
import { devtools } from './devtools-api.ts';
import { startPolling } from './har-polling.ts';
import { type KnownExchange, trackOpenExchanges } from './open-exchanges.ts';
import { createPageUrls } from './page-urls.ts';
import { hasContent, readContent } from './response-content.ts';

type FinishedRequest = Browser.devtools.network.Request;
type Log = Parameters<Parameters<typeof Browser.devtools.network.getHAR>[0]>[0];
type LogEntry = Log['entries'][number];

export interface CaptureListener {
  /**
   * An exchange that has finished, or as far as it has come, and then again under the same index: its request, the
   * headers of its response, the messages of a WebSocket or the events of an EventSource that were not given before.
   */
  readonly onExchange: (exchange: HttpExchange, finished: boolean) => void;
  /** An entry that is not what HAR says it is; the sentence names no value. */
  readonly onUnreadable: (message: string) => void;
  /** So many exchanges had not finished when their page was left: what came after their last reading was not seen. */
  readonly onLost?: (count: number) => void;
  /** The log has become too long to be read: until the next page, an exchange is seen only when it finishes. */
  readonly onLogTooLong?: () => void;
}

/** Reading a longer log would take seconds and hundreds of megabytes, each time. */
export const longestLog = 10_000;

/**
 * Gives every request of the inspected tab, whichever panel is shown, from the moment of the call. Without `readsLog` it gives
 * those that finish alone: for browsers whose log tells no more than that, and takes the bodies along with it.
 */
export function captureNetwork(listener: CaptureListener, { readsLog }: { readonly readsLog: boolean }): void {
  const exchanges = trackOpenExchanges();
  const pageUrls = createPageUrls(async () => (readsLog ? ((await readLog()).pages ?? []) : []));
  let log = { length: 0, tooLong: false };
  let isFirstReading = true;
  devtools().network.onRequestFinished.addListener((request) => {
    log.length += 1;
    polling?.noteFinished();
    void giveFinished(request, exchanges.finish(request));
  });
  const polling = readsLog ? startPolling(giveOpen) : null;
  devtools().network.onNavigated.addListener(() => {
    log = { length: 0, tooLong: false };
    exchanges.resume();
    polling?.startOver();
  });

  async function giveFinished(request: FinishedRequest, known: KnownExchange): Promise<void> {
    const [content, urls] = await Promise.all([contentOf(request), pageUrls.including(request.pageref)]);
    give(request, known, urls, content);
  }

  async function giveOpen(): Promise<void> {
    // Another one takes its place when the page is left meanwhile.
    const read = log;
    if (read.tooLong) return;
    if (read.length > longestLog) return leaveUnread(read);
    exchanges.beginReading();
    const { entries, pages = [] } = await readLog();
    read.length = entries.length;
    if (read.length > longestLog) return leaveUnread(read);
    const urls = pageUrls.learn(pages);
    if (isFirstReading) for (const { entry } of exchanges.read(entries).open) giveAnswered(entry);
    isFirstReading = false;
    const { open, lost } = exchanges.read(entries);
    for (const { entry, known } of open) if (hasChanged(entry, known)) give(entry, known, urls, 'to-come');
    if (lost > 0) listener.onLost?.(lost);
  }

  /** What finished before this listened: the browser will not tell of it again. A stream of events may still be open. */
  function giveAnswered(entry: LogEntry): void {
    const { status, content } = entry.response;
    const isOver = status >= 200 && !content.mimeType.startsWith('text/event-stream');
    if (isOver && hasContent(entry)) void giveFinished(entry, exchanges.finish(entry));
  }

  function leaveUnread(read: typeof log): void {
    read.tooLong = true;
    if (read !== log) return;
    exchanges.pause();
    listener.onLogTooLong?.();
  }

  function give(entry: LogEntry, known: KnownExchange, urls: ReadonlyMap<string, string>, content: HarContent): void {
    const { index, messagesGiven } = known;
    const converted = exchangeFromHarEntry(entry, { index, pageUrls: urls, content, messagesGiven });
    if (!converted.ok) {
      listener.onUnreadable(converted.message);
      return;
    }
    known.messagesGiven = converted.messages;
    listener.onExchange(withTime(converted.exchange), content !== 'to-come');
  }
}

function readLog(): Promise<Log> {
  return new Promise((resolve) => devtools().network.getHAR(resolve));
}

/** A WebSocket without handshake has its time before 1970. */
function withTime(exchange: HttpExchange): HttpExchange {
  return exchange.startedAt > 0 ? exchange : { ...exchange, startedAt: Date.now() };
}

/** Whether there is more of it than at its last reading; notes this one. */
function hasChanged(entry: LogEntry, known: KnownExchange): boolean {
  const { request, response, ...rest } = entry;
  const { headers, postData } = request;
  const reading = [headers.length, postData?.text?.length, response.status, countMessages(rest)].join(' ');
  const changed = reading !== known.lastReading;
  known.lastReading = reading;
  return changed;
}

/** How long the browser may take to give a body, in milliseconds. */
const longestRead = 10_000;

async function contentOf(request: FinishedRequest): Promise<HarContent> {
  const { mimeType = '', size = 0 } = request.response.content;
  const reason = reasonNotToRead(mimeType, size);
  if (reason !== null) return { absent: reason };
  const content = await readContent(request, longestRead);
  return content === 'overdue' ? { absent: 'unavailable' } : content;
}
