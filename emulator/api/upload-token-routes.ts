import { answer, jsonAnswer } from '../answer.ts';
import { jsonBody } from './api-request.ts';
import { readAttributes } from './attributes.ts';
import { paginate } from './pagination.ts';
import { refuse } from './problems.ts';
import { type Route, type RouteContext, route } from './route.ts';
import { type SortKeys, sortItems } from './sorting.ts';
import { isUsable, makeUploadToken, type UploadToken, uploadTokenCreation } from './upload-token.ts';

/** The routes under `/upload-tokens`. */
export const uploadTokenRoutes: readonly Route[] = [
  route('GET', '/upload-tokens', listUploadTokens),
  route('POST', '/upload-tokens', createUploadToken),
  route('GET', '/upload-tokens/{uploadToken}', (context) => jsonAnswer(200, findUploadToken(context))),
  route('DELETE', '/upload-tokens/{uploadToken}', deleteUploadToken),
];

const sortKeys: SortKeys<UploadToken> = {
  createdAt: ({ createdAt }) => createdAt,
  ttl: ({ ttl }) => ttl,
};

function listUploadTokens({ world, resources, request: { url } }: RouteContext) {
  const active = [...resources.uploadTokens.values()].filter((token) => isUsable(token, world.now()));
  return jsonAnswer(200, paginate(sortItems(active, url, sortKeys), url));
}

function createUploadToken({ world, request, resources }: RouteContext) {
  const { ttl } = readAttributes(uploadTokenCreation, jsonBody(request));
  const token = makeUploadToken(ttl, world.now());
  resources.uploadTokens.set(token.token, token);
  return jsonAnswer(200, token);
}

function findUploadToken({ resources, id }: RouteContext): UploadToken {
  return resources.uploadTokens.get(id) ?? refuse('resource-not-found', { name: 'uploadToken' });
}

function deleteUploadToken(context: RouteContext) {
  context.resources.uploadTokens.delete(findUploadToken(context).token);
  return answer(204, []);
}
