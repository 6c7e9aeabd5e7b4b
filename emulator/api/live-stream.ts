import { randomUUID } from 'node:crypto';
import * as v from 'valibot';
import { randomText } from '../random-text.ts';
import { atomTime } from './atom-time.ts';

/** OpenAPI: restreams-request-object. */
const restream = v.object({ name: v.string(), serverUrl: v.string(), streamKey: v.string() });

/** What a client may change of a live stream (OpenAPI: live-stream-update-payload). */
export const liveStreamChanges = v.object({
  name: v.exactOptional(v.string()),
  public: v.exactOptional(v.boolean()),
  playerId: v.exactOptional(v.string()),
  restreams: v.exactOptional(
    v.pipe(v.array(restream), v.maxLength(5, 'This collection should contain 5 elements or less.')),
  ),
});

/** What a client says of a new live stream (OpenAPI: live-stream-creation-payload). */
export const liveStreamCreation = v.object({ ...liveStreamChanges.entries, name: v.string() });

type LiveStreamAttributes = Required<Omit<v.InferOutput<typeof liveStreamChanges>, 'playerId'>> & { playerId?: string };

/** OpenAPI: live-stream. */
export interface LiveStream extends LiveStreamAttributes {
  readonly liveStreamId: string;
  readonly createdAt: string;
  readonly updatedAt: string;
  readonly streamKey: string;
  readonly broadcasting: false;
  readonly assets: Readonly<Record<'iframe' | 'player' | 'hls' | 'thumbnail', string>>;
}

/** A new live stream with defaults; `now` in milliseconds since the epoch. */
export function makeLiveStream(name: string, now: number): LiveStream {
  const liveStreamId = `li${randomText(22)}`;
  return {
    liveStreamId,
    ...{ createdAt: atomTime(now), updatedAt: atomTime(now) },
    ...{ name, public: true, restreams: [], broadcasting: false },
    streamKey: randomUUID(),
    assets: liveStreamAssets(liveStreamId),
  };
}

/** The live stream with its attributes changed at `now` (milliseconds since the epoch). */
export function changeLiveStream(
  liveStream: LiveStream,
  changes: v.InferOutput<typeof liveStreamChanges>,
  now: number,
): LiveStream {
  return { ...liveStream, ...changes, updatedAt: atomTime(now) };
}

function liveStreamAssets(liveStreamId: string): LiveStream['assets'] {
  const player = `https://embed.api.video/live/${liveStreamId}`;
  return {
    iframe: `<iframe src="${player}" width="100%" height="100%" frameborder="0" scrolling="no" allowfullscreen=""></iframe>`,
    player,
    hls: `https://live.api.video/${liveStreamId}.m3u8`,
    thumbnail: `https://live.api.video/${liveStreamId}/thumbnail.jpg`,
  };
}
