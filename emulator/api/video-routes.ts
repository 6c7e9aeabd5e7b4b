import { answer, jsonAnswer } from '../answer.ts';
import { jsonBody } from './api-request.ts';
import { readAttributes } from './attributes.ts';
import { paginate } from './pagination.ts';
import { refuse } from './problems.ts';
import { type Route, type RouteContext, route } from './route.ts';
import { type SortKeys, sortItems } from './sorting.ts';
import { changeVideo, makeVideo, type Video, videoChanges, videoCreation } from './video.ts';

/** The routes under `/videos`, but for uploads. */
export const videoRoutes: readonly Route[] = [
  route('GET', '/videos', listVideos),
  route('POST', '/videos', createVideo),
  route('GET', '/videos/{videoId}', (context) => jsonAnswer(200, findVideo(context))),
  route('GET', '/videos/{videoId}/status', videoStatus),
  route('PATCH', '/videos/{videoId}', updateVideo),
  route('DELETE', '/videos/{videoId}', deleteVideo),
];

/** The video that the path names. Refuses when there is none. */
export function findVideo({ resources, id }: Pick<RouteContext, 'resources' | 'id'>): Video {
  return resources.videos.get(id) ?? refuse('resource-not-found', { name: 'videoId' });
}

const sortKeys: SortKeys<Video> = {
  title: ({ title }) => title,
  createdAt: ({ createdAt }) => createdAt,
  publishedAt: ({ publishedAt }) => publishedAt,
  updatedAt: ({ updatedAt }) => updatedAt,
};

function listVideos({ resources, request: { url } }: RouteContext) {
  const title = url.searchParams.get('title') ?? '';
  const tags = url.searchParams.getAll('tags[]');
  const found = [...resources.videos.values()].filter(
    (video) => video.title.includes(title) && tags.every((tag) => video.tags.includes(tag)),
  );
  return jsonAnswer(200, paginate(sortItems(found, url, sortKeys), url));
}

function createVideo({ world, request, resources }: RouteContext) {
  const { source, ...attributes } = readAttributes(videoCreation, jsonBody(request));
  const video = changeVideo(makeVideo(attributes.title, world.now()), attributes, world.now());
  resources.videos.set(video.videoId, video);
  if (source !== undefined) resources.uploaded.add(video.videoId);
  return jsonAnswer(201, video);
}

/** What is uploaded is never encoded here. */
function videoStatus(context: RouteContext) {
  const uploaded = context.resources.uploaded.has(findVideo(context).videoId);
  return jsonAnswer(200, {
    ingest: { status: uploaded ? 'uploaded' : 'missing', receivedBytes: [] },
    encoding: { playable: false, qualities: [], metadata: {} },
  });
}

function updateVideo(context: RouteContext) {
  const { world, request, resources } = context;
  const changes = readAttributes(videoChanges, jsonBody(request));
  const video = changeVideo(findVideo(context), changes, world.now());
  resources.videos.set(video.videoId, video);
  return jsonAnswer(200, video);
}

function deleteVideo(context: RouteContext) {
  const { videoId } = findVideo(context);
  context.resources.videos.delete(videoId);
  context.resources.uploaded.delete(videoId);
  return answer(204, []);
}
