import type { Operation } from '@/utils/providers/operation.ts';
import { fileUpload, language, pages, projectLevel, referencePage, videoId } from './parts.ts';

/** Source: the vendor's OpenAPI document, tag Chapters. */
export const chapters: readonly Operation[] = [
  {
    id: 'GET_videos-videoId-chapters',
    method: 'GET',
    path: '/videos/{videoId}/chapters',
    tag: 'Chapters',
    summary: 'Lists the chapters of a video, one entry for each language.',
    environments: projectLevel,
    parameters: [videoId, ...pages],
    body: null,
    page: referencePage('api/Chapters#list-video-chapters'),
  },
  {
    id: 'GET_videos-videoId-chapters-language',
    method: 'GET',
    path: '/videos/{videoId}/chapters/{language}',
    tag: 'Chapters',
    summary: 'Gets the chapters of a video in one language.',
    environments: projectLevel,
    parameters: [videoId, language],
    body: null,
    page: referencePage('api/Chapters#retrieve-a-chapter'),
  },
  {
    id: 'POST_videos-videoId-chapters-language',
    method: 'POST',
    path: '/videos/{videoId}/chapters/{language}',
    tag: 'Chapters',
    summary: 'Uploads a WebVTT file that divides a video into chapters in one language.',
    environments: projectLevel,
    parameters: [videoId, language],
    body: fileUpload(),
    page: referencePage('api/Chapters#upload-a-chapter'),
  },
  {
    id: 'DELETE_videos-videoId-chapters-language',
    method: 'DELETE',
    path: '/videos/{videoId}/chapters/{language}',
    tag: 'Chapters',
    summary: 'Deletes the chapters of a video in one language.',
    environments: projectLevel,
    parameters: [videoId, language],
    body: null,
    page: referencePage('api/Chapters#delete-a-chapter'),
  },
];
