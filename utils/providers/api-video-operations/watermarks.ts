import type { Operation, OperationParameter } from '@/utils/providers/operation.ts';
import { fileUpload, pages, projectLevel, referencePage } from './parts.ts';

const watermarkId: OperationParameter = {
  name: 'watermarkId',
  in: 'path',
  type: 'string',
  required: true,
  summary: 'The id of the watermark.',
};

/** Source: the vendor's OpenAPI document, tag Watermarks. */
export const watermarks: readonly Operation[] = [
  {
    id: 'LIST-watermarks',
    method: 'GET',
    path: '/watermarks',
    tag: 'Watermarks',
    summary: 'Lists the watermarks of the project.',
    environments: projectLevel,
    parameters: [
      { name: 'sortBy', in: 'query', type: 'string', required: false, summary: 'What the results are sorted by.' },
      { name: 'sortOrder', in: 'query', type: 'string', required: false, summary: 'Upwards or downwards.' },
      ...pages,
    ],
    body: null,
    page: referencePage('api/Watermarks#list-all-watermarks'),
  },
  {
    id: 'POST_watermark',
    method: 'POST',
    path: '/watermarks',
    tag: 'Watermarks',
    summary: 'Uploads a JPG or PNG image that can be laid over videos as they are created.',
    environments: projectLevel,
    parameters: [],
    body: fileUpload(),
    page: referencePage('api/Watermarks#upload-a-watermark'),
  },
  {
    id: 'DELETE_watermark',
    method: 'DELETE',
    path: '/watermarks/{watermarkId}',
    tag: 'Watermarks',
    summary: 'Deletes a watermark.',
    environments: projectLevel,
    parameters: [watermarkId],
    body: null,
    page: referencePage('api/Watermarks#delete-a-watermark'),
  },
];
