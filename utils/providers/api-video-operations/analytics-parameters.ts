import type { OperationParameter } from '@/utils/providers/operation.ts';

export const from: OperationParameter = {
  name: 'from',
  in: 'query',
  type: 'string',
  required: false,
  summary: 'The beginning of the time, such as 2026-01-31T00:00:00+00:00; a day before its end where left out.',
};

export const to: OperationParameter = {
  name: 'to',
  in: 'query',
  type: 'string',
  required: false,
  summary: 'The end of the time; now where left out.',
};

export const unique: OperationParameter = {
  name: 'unique',
  in: 'query',
  type: 'boolean',
  required: false,
  summary: 'Whether a viewer counts once, however often they watch; for the metrics ccv and view.',
};

export const viewDuration: OperationParameter = {
  name: 'viewDuration',
  in: 'query',
  type: 'string',
  required: false,
  summary: 'How long a view must last to count; for the metric view.',
  values: ['3s', '5s', '10s', '30s'],
};

export const filterBy: OperationParameter = {
  name: 'filterBy',
  in: 'query',
  type: 'object',
  required: false,
  summary: 'Only what fits these dimensions.',
  members: [
    'mediaId',
    'mediaType',
    'continent',
    'country',
    'deviceType',
    'operatingSystem',
    'browser',
    'tag',
    'referrer',
  ],
};
