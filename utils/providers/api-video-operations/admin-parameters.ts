import type { OperationParameter } from '@/utils/providers/operation.ts';

export const projectId: OperationParameter = {
  name: 'project_id',
  in: 'path',
  type: 'string',
  required: true,
  summary: 'The id of the project.',
};

export const apiKeyId: OperationParameter = {
  name: 'api_key_id',
  in: 'path',
  type: 'string',
  required: true,
  summary: 'The id of the API key, not its value.',
};

export const adminSortOrder: OperationParameter = {
  name: 'sort_order',
  in: 'query',
  type: 'string',
  required: false,
  summary: 'Upwards or downwards.',
  values: ['asc', 'desc'],
};

/** Which part of a list is wanted. */
export const adminPages: readonly OperationParameter[] = [
  {
    name: 'page_size',
    in: 'query',
    type: 'integer',
    required: false,
    summary: 'How many results on a page, up to 100.',
    fallback: '20',
  },
  {
    name: 'page',
    in: 'query',
    type: 'integer',
    required: false,
    summary: 'Which page of the results, from 1.',
    fallback: '1',
  },
];

/** How much of the past the usage is given for. */
export const interval: OperationParameter = {
  name: 'interval',
  in: 'query',
  type: 'string',
  required: true,
  summary: 'The past 30 days, or the past 7.',
  values: ['month', 'week'],
};
