import type { OperationParameter } from '@/utils/providers/operation.ts';

/** What a list of videos can be narrowed down and sorted by. */
export const videoFilters: readonly OperationParameter[] = [
  { name: 'title', in: 'query', type: 'string', required: false, summary: 'Videos with this text in their title.' },
  {
    name: 'tags[]',
    in: 'query',
    type: 'array',
    required: false,
    summary: 'Videos that have each of these tags.',
  },
  {
    name: 'metadata',
    in: 'query',
    type: 'object',
    required: false,
    summary: 'Videos with this metadata.',
  },
  { name: 'description', in: 'query', type: 'string', required: false, summary: 'Videos with this description.' },
  {
    name: 'liveStreamId',
    in: 'query',
    type: 'string',
    required: false,
    summary: 'Videos recorded from this live stream.',
  },
  {
    name: 'sortBy',
    in: 'query',
    type: 'string',
    required: false,
    summary: 'What the results are sorted by.',
    values: ['title', 'createdAt', 'publishedAt', 'updatedAt'],
  },
];
