import { answer, jsonAnswer } from '../answer.ts';
import { jsonBody } from './api-request.ts';
import { readAttributes } from './attributes.ts';
import {
  changeLiveStream,
  type LiveStream,
  liveStreamChanges,
  liveStreamCreation,
  makeLiveStream,
} from './live-stream.ts';
import { paginate } from './pagination.ts';
import { refuse } from './problems.ts';
import { type Route, type RouteContext, route } from './route.ts';
import { type SortKeys, sortItems } from './sorting.ts';

/** The routes under `/live-streams`. */
export const liveStreamRoutes: readonly Route[] = [
  route('GET', '/live-streams', listLiveStreams),
  route('POST', '/live-streams', createLiveStream),
  route('GET', '/live-streams/{liveStreamId}', (context) => jsonAnswer(200, findLiveStream(context))),
  route('PATCH', '/live-streams/{liveStreamId}', updateLiveStream),
  route('DELETE', '/live-streams/{liveStreamId}', deleteLiveStream),
];

const sortKeys: SortKeys<LiveStream> = {
  name: ({ name }) => name,
  createdAt: ({ createdAt }) => createdAt,
  updatedAt: ({ updatedAt }) => updatedAt,
};

function listLiveStreams({ resources, request: { url } }: RouteContext) {
  const name = url.searchParams.get('name') ?? '';
  const streamKey = url.searchParams.get('streamKey');
  const found = [...resources.liveStreams.values()].filter(
    (liveStream) => liveStream.name.includes(name) && (streamKey === null || liveStream.streamKey === streamKey),
  );
  return jsonAnswer(200, paginate(sortItems(found, url, sortKeys), url));
}

function createLiveStream({ world, request, resources }: RouteContext) {
  const attributes = readAttributes(liveStreamCreation, jsonBody(request));
  const liveStream = changeLiveStream(makeLiveStream(attributes.name, world.now()), attributes, world.now());
  resources.liveStreams.set(liveStream.liveStreamId, liveStream);
  return jsonAnswer(200, liveStream);
}

function findLiveStream({ resources, id }: RouteContext): LiveStream {
  return resources.liveStreams.get(id) ?? refuse('resource-not-found', { name: 'liveStreamId' });
}

function updateLiveStream(context: RouteContext) {
  const { world, request, resources } = context;
  const changes = readAttributes(liveStreamChanges, jsonBody(request));
  const liveStream = changeLiveStream(findLiveStream(context), changes, world.now());
  resources.liveStreams.set(liveStream.liveStreamId, liveStream);
  return jsonAnswer(200, liveStream);
}

function deleteLiveStream(context: RouteContext) {
  context.resources.liveStreams.delete(findLiveStream(context).liveStreamId);
  return answer(204, []);
}
