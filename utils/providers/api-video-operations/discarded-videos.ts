import type { Operation } from '@/utils/providers/operation.ts';
import { json, pages, projectLevel, referencePage, sortOrder, videoId } from './parts.ts';
import { videoFilters } from './video-filters.ts';

/** Deleted videos, where a project can restore them. Source: the vendor's OpenAPI document, tag Videos. */
export const discardedVideos: readonly Operation[] = [
  {
    id: 'LIST-discarded-videos',
    method: 'GET',
    path: '/discarded/videos',
    tag: 'Videos',
    summary: 'Lists the videos that were deleted and can still be restored.',
    environments: projectLevel,
    parameters: [...videoFilters, sortOrder, ...pages],
    body: null,
    page: referencePage('api/Videos#list-all-discarded-video-objects'),
  },
  {
    id: 'GET-discarded-video',
    method: 'GET',
    path: '/discarded/videos/{videoId}',
    tag: 'Videos',
    summary: 'Gets one video that was deleted and can still be restored.',
    environments: projectLevel,
    parameters: [videoId],
    body: null,
    page: referencePage('api/Videos#retrieve-a-discarded-video-object'),
  },
  {
    id: 'PATCH-discarded-video',
    method: 'PATCH',
    path: '/discarded/videos/{videoId}',
    tag: 'Videos',
    summary: 'Restores a video that was deleted.',
    environments: projectLevel,
    parameters: [videoId],
    body: json({ discarded: false }),
    page: referencePage('api/Videos#update-a-discarded-video-object'),
  },
];
