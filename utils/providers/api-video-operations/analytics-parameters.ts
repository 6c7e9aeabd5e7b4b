import type { OperationParameter } from '@/utils/providers/operation.ts';

export const from: OperationParameter = {
  name: 'from',
  in: 'query',
  type: 'string',
  required: false,
  summary: 'From then on, as 2026-01-31T00:00:00Z; else for a day.',
};

export const to: OperationParameter = {
  name: 'to',
  in: 'query',
  type: 'string',
  required: false,
  summary: 'Until then; else until now.',
};

export const unique: OperationParameter = {
  name: 'unique',
  in: 'query',
  type: 'boolean',
  required: false,
  summary: 'Counts each viewer once; for the metrics ccv and view.',
};

export const viewDuration: OperationParameter = {
  name: 'viewDuration',
  in: 'query',
  type: 'string',
  required: false,
  summary: 'The shortest view that counts; for the metric view.',
  values: ['3s', '5s', '10s', '30s'],
};

export const filterBy: OperationParameter = {
  name: 'filterBy',
  in: 'query',
  type: 'object',
  required: false,
  summary: 'Only of these media, countries, devices …',
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
