import type { Operation } from '@/utils/providers/operation.ts';
import { adminApiKeys } from './admin-api-keys.ts';
import { adminProjects } from './admin-projects.ts';
import { adminUsage } from './admin-usage.ts';
import { advancedAuthentication } from './advanced-authentication.ts';
import { analytics } from './analytics.ts';
import { captions } from './captions.ts';
import { chapters } from './chapters.ts';
import { discardedVideos } from './discarded-videos.ts';
import { liveStreams } from './live-streams.ts';
import { players } from './players.ts';
import { summaries } from './summaries.ts';
import { tags } from './tags.ts';
import { uploadTokens } from './upload-tokens.ts';
import { videoUploads } from './video-uploads.ts';
import { videos } from './videos.ts';
import { watermarks } from './watermarks.ts';
import { webhooks } from './webhooks.ts';

/** Every operation of api.video and of its admin API, those of one tag together. */
export const apiVideoOperations: readonly Operation[] = [
  ...videos,
  ...videoUploads,
  ...discardedVideos,
  ...tags,
  ...captions,
  ...chapters,
  ...summaries,
  ...watermarks,
  ...uploadTokens,
  ...liveStreams,
  ...players,
  ...analytics,
  ...webhooks,
  ...advancedAuthentication,
  ...adminProjects,
  ...adminUsage,
  ...adminApiKeys,
];
