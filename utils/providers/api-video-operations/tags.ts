import type { Operation } from '@/utils/providers/operation.ts';
import { pages, projectLevel, referencePage, sortOrder } from './parts.ts';

/** Source: the vendor's OpenAPI document, tag Tags. */
export const tags: readonly Operation[] = [
  {
    id: 'LIST-tags',
    method: 'GET',
    path: '/tags',
    tag: 'Tags',
    summary: 'Lists the tags of the videos, and how many videos have each.',
    environments: projectLevel,
    parameters: [
      {
        name: 'value',
        in: 'query',
        type: 'string',
        required: false,
        summary: 'Tags with this text in them, without regard to case and accents.',
      },
      {
        name: 'sortBy',
        in: 'query',
        type: 'string',
        required: false,
        summary: 'What the results are sorted by.',
        values: ['value', 'videoCount'],
      },
      sortOrder,
      ...pages,
    ],
    body: null,
    page: referencePage('api/Tags#list-all-video-tags'),
  },
];
