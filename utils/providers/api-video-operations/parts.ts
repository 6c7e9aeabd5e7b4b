import type { Operation, OperationBody, OperationParameter } from '@/utils/providers/operation.ts';

/** The hosts of the projects answer alike; the admin API has a host of its own. */
export const projectLevel: Operation['environments'] = ['sandbox', 'production'];
export const adminLevel: Operation['environments'] = ['admin'];

export const videoId: OperationParameter = {
  name: 'videoId',
  in: 'path',
  type: 'string',
  required: true,
  summary: 'The id of the video.',
};

export const language: OperationParameter = {
  name: 'language',
  in: 'path',
  type: 'string',
  required: true,
  summary: 'A language tag: en, fr-CA.',
};

export const sortOrder: OperationParameter = {
  name: 'sortOrder',
  in: 'query',
  type: 'string',
  required: false,
  summary: 'Upwards or downwards.',
  values: ['asc', 'desc'],
};

/** Which part of a list is wanted. */
export const pages: readonly OperationParameter[] = [
  {
    name: 'currentPage',
    in: 'query',
    type: 'integer',
    required: false,
    summary: 'Which page of the results, from 1.',
    fallback: '1',
  },
  {
    name: 'pageSize',
    in: 'query',
    type: 'integer',
    required: false,
    summary: 'How many results on a page, 1 to 100.',
    fallback: '25',
  },
];

/** A JSON body to start from. */
export function json(value: object): OperationBody {
  return { mediaType: 'application/json', skeleton: JSON.stringify(value, null, 2) };
}

/** A file as the part `file`, and what else may come with it. */
export function fileUpload(...others: readonly string[]): OperationBody {
  return {
    mediaType: 'multipart/form-data',
    skeleton: '',
    parts: [
      { name: 'file', file: true, required: true },
      ...others.map((name) => ({ name, file: false, required: false })),
    ],
  };
}

/** A page of the vendor's reference. */
export function referencePage(path: string): string {
  return `https://docs.api.video/reference/${path}`;
}
