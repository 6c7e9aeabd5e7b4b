import type { Operation, OperationParameter } from '@/utils/providers/operation.ts';
import { json, pages, projectLevel, referencePage, sortOrder } from './parts.ts';

const uploadToken: OperationParameter = {
  name: 'uploadToken',
  in: 'path',
  type: 'string',
  required: true,
  summary: 'The upload token, to…',
};

/** Source: the vendor's OpenAPI document, tag Upload Tokens. */
export const uploadTokens: readonly Operation[] = [
  {
    id: 'GET_upload-tokens',
    method: 'GET',
    path: '/upload-tokens',
    tag: 'Upload Tokens',
    summary: 'Lists the upload tokens that are good now.',
    environments: projectLevel,
    parameters: [
      {
        name: 'sortBy',
        in: 'query',
        type: 'string',
        required: false,
        summary: 'What the results are sorted by.',
        values: ['createdAt', 'ttl'],
      },
      sortOrder,
      ...pages,
    ],
    body: null,
    page: referencePage('api/Upload-Tokens#list-all-active-upload-tokens'),
  },
  {
    id: 'POST_upload-tokens',
    method: 'POST',
    path: '/upload-tokens',
    tag: 'Upload Tokens',
    summary: 'Makes an upload token, with which a page can upload without a key.',
    environments: projectLevel,
    parameters: [],
    body: json({ ttl: 3600 }),
    page: referencePage('api/Upload-Tokens#generate-an-upload-token'),
  },
  {
    id: 'GET_upload-tokens-uploadToken',
    method: 'GET',
    path: '/upload-tokens/{uploadToken}',
    tag: 'Upload Tokens',
    summary: 'Gets one upload token with the time of its end.',
    environments: projectLevel,
    parameters: [uploadToken],
    body: null,
    page: referencePage('api/Upload-Tokens#retrieve-upload-token'),
  },
  {
    id: 'DELETE_upload-tokens-uploadToken',
    method: 'DELETE',
    path: '/upload-tokens/{uploadToken}',
    tag: 'Upload Tokens',
    summary: 'Ends an upload token: nothing can be uploaded with it from then on.',
    environments: projectLevel,
    parameters: [uploadToken],
    body: null,
    page: referencePage('api/Upload-Tokens#delete-an-upload-token'),
  },
];
