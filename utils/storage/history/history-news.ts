import * as v from 'valibot';

const newsSchema = v.variant('type', [
  v.object({ type: v.literal('changed') }),
  /** A send could not be kept, and why. */
  v.object({ type: v.literal('problem'), sentence: v.string() }),
]);
export type HistoryNews = v.InferOutput<typeof newsSchema>;

const channelName = 'authlens-history';

/** Tells every window of ours. A BroadcastChannel is same-origin, so no page hears it. */
export function announceHistory(news: HistoryNews): void {
  const channel = new BroadcastChannel(channelName);
  channel.postMessage(news);
  channel.close();
}

/** Calls back with all news from any window, this one included, until the signal aborts. */
export function watchHistory(onNews: (news: HistoryNews) => void, signal: AbortSignal): void {
  const channel = new BroadcastChannel(channelName);
  channel.addEventListener('message', ({ data }) => onNews(v.parse(newsSchema, data)), { signal });
  signal.addEventListener('abort', () => channel.close(), { once: true });
}
