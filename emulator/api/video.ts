import * as v from 'valibot';
import { randomText } from '../random-text.ts';
import { atomTime } from './atom-time.ts';

/** What a client may change of a video (OpenAPI: video-update-payload). */
export const videoChanges = v.object({
  title: v.exactOptional(v.string()),
  description: v.exactOptional(v.string()),
  public: v.exactOptional(v.boolean()),
  panoramic: v.exactOptional(v.boolean()),
  mp4Support: v.exactOptional(v.boolean()),
  playerId: v.exactOptional(v.string()),
  language: v.exactOptional(v.nullable(v.string())),
  tags: v.exactOptional(v.array(v.string())),
  metadata: v.exactOptional(v.array(v.object({ key: v.string(), value: v.string() }))),
});

/** What a client may say of a new video (OpenAPI: video-creation-payload); `source` is a URL or the id of a video. */
export const videoCreation = v.object({
  ...videoChanges.entries,
  title: v.string(),
  source: v.exactOptional(v.string()),
});

type VideoAttributes = Required<Omit<v.InferOutput<typeof videoChanges>, 'playerId'>> & { playerId?: string };

/** OpenAPI: video. */
export interface Video extends VideoAttributes {
  readonly videoId: string;
  readonly createdAt: string;
  readonly publishedAt: string;
  readonly updatedAt: string;
  readonly discarded: false;
  readonly discardedAt: null;
  readonly deletesAt: null;
  readonly languageOrigin: 'api' | null;
  readonly source: { readonly uri: string };
  readonly assets: Readonly<Record<'hls' | 'iframe' | 'player' | 'thumbnail' | 'mp4', string>>;
}

/** A new video with the defaults of the OpenAPI document; `now` in milliseconds since the epoch. */
export function makeVideo(title: string, now: number): Video {
  const videoId = `vi${randomText(22)}`;
  return {
    videoId,
    ...{ createdAt: atomTime(now), publishedAt: atomTime(now), updatedAt: atomTime(now) },
    ...{ title, description: '', language: null, languageOrigin: null, tags: [], metadata: [] },
    ...{ public: true, panoramic: false, mp4Support: true },
    ...{ discarded: false, discardedAt: null, deletesAt: null },
    source: { uri: `/videos/${videoId}/source` },
    assets: videoAssets(videoId),
  };
}

/** The video with its attributes changed at `now` (milliseconds since the epoch). */
export function changeVideo(video: Video, changes: v.InferOutput<typeof videoChanges>, now: number): Video {
  const languageOrigin = changes.language ? 'api' : video.languageOrigin;
  return { ...video, ...changes, languageOrigin, updatedAt: atomTime(now) };
}

function videoAssets(videoId: string): Video['assets'] {
  const player = `https://embed.api.video/vod/${videoId}`;
  const files = `https://cdn.api.video/vod/${videoId}`;
  return {
    hls: `${files}/hls/manifest.m3u8`,
    iframe: `<iframe src="${player}" width="100%" height="100%" frameborder="0" scrolling="no" allowfullscreen=""></iframe>`,
    player,
    thumbnail: `${files}/thumbnail.jpg`,
    mp4: `${files}/mp4/source.mp4`,
  };
}
