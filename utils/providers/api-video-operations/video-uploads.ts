import type { Operation, OperationParameter } from '@/utils/providers/operation.ts';
import { fileUpload, json, projectLevel, referencePage, videoId } from './parts.ts';

const contentRange: OperationParameter = {
  name: 'Content-Range',
  in: 'header',
  type: 'string',
  required: false,
  summary: 'part 1/3 or bytes 0-1048575/3000000, where a file is sent in parts.',
};

/** Files and thumbnails of videos. Source: the vendor's OpenAPI document, tag Videos. */
export const videoUploads: readonly Operation[] = [
  {
    id: 'POST_videos-videoId-source',
    method: 'POST',
    path: '/videos/{videoId}/source',
    tag: 'Videos',
    summary: 'Uploads a file into a video that was created before, whole or in parts.',
    environments: projectLevel,
    parameters: [videoId, contentRange],
    body: fileUpload(),
    page: referencePage('api/Videos#upload-a-video'),
  },
  {
    id: 'POST_upload',
    method: 'POST',
    path: '/upload',
    tag: 'Videos',
    summary: 'Uploads a file with an upload token instead of a key, into a new video unless one is named.',
    environments: projectLevel,
    parameters: [
      { name: 'token', in: 'query', type: 'string', required: true, summary: 'The upload token, to…' },
      contentRange,
    ],
    body: fileUpload('videoId'),
    page: referencePage('api/Videos#upload-with-an-delegated-upload-token'),
  },
  {
    id: 'POST_videos-videoId-thumbnail',
    method: 'POST',
    path: '/videos/{videoId}/thumbnail',
    tag: 'Videos',
    summary: 'Uploads an image as the thumbnail of a video.',
    environments: projectLevel,
    parameters: [videoId],
    body: fileUpload(),
    page: referencePage('api/Videos#upload-a-thumbnail'),
  },
  {
    id: 'PATCH_videos-videoId-thumbnail',
    method: 'PATCH',
    path: '/videos/{videoId}/thumbnail',
    tag: 'Videos',
    summary: 'Takes the thumbnail of a video from a moment of it.',
    environments: projectLevel,
    parameters: [videoId],
    body: json({ timecode: '00:00:01.000' }),
    page: referencePage('api/Videos#set-a-thumbnail'),
  },
];
