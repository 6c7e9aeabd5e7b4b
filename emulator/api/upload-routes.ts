import { jsonAnswer } from '../answer.ts';
import { headerValues } from '../raw-header.ts';
import { type ApiRequest, formBody } from './api-request.ts';
import { refuse } from './problems.ts';
import type { Route, RouteContext } from './route.ts';
import { isUsable } from './upload-token.ts';
import { makeVideo, type Video } from './video.ts';
import { findVideo } from './video-routes.ts';

/** The two ways to upload: to a video with an Authorization header, and with an upload token in the query. */
export const uploadRoutes: readonly Route[] = [
  { method: 'POST', path: '/videos/{videoId}/source', kind: 'uploads', authenticated: true, handle: uploadSource },
  { method: 'POST', path: '/upload', kind: 'uploads', authenticated: false, handle: uploadWithToken },
];

async function uploadSource(context: RouteContext) {
  const video = findVideo(context);
  theFile(await formBody(context.request));
  return receive(context, video);
}

async function uploadWithToken(context: RouteContext) {
  requireUploadToken(context);
  const form = await formBody(context.request);
  const file = theFile(form);
  const videoId = form.get('videoId');
  if (typeof videoId === 'string') return receive(context, findVideo({ ...context, id: videoId }));
  const video = makeVideo(file.name, context.world.now());
  context.resources.videos.set(video.videoId, video);
  return receive(context, video);
}

function requireUploadToken({ world, request, resources }: RouteContext): void {
  const token = request.url.searchParams.get('token') ?? '';
  if (token === '') refuse('authentication-missing-upload-token');
  const known = resources.uploadTokens.get(token);
  if (known === undefined || !isUsable(known, world.now())) refuse('authentication-invalid-upload-token');
}

function theFile(form: FormData): File {
  const files = [...form.values()].filter((value) => value instanceof File);
  if (files.length > 1) return refuse('uploaded-file-multiple-files', { name: 'file' });
  return files[0] ?? refuse('uploaded-file-no-file', { name: 'file' });
}

function receive({ request, resources }: RouteContext, video: Video) {
  if (resources.uploaded.has(video.videoId)) refuse('video-source-already-uploaded', { name: 'file' });
  if (completesUpload(request)) resources.uploaded.add(video.videoId);
  return jsonAnswer(201, video);
}

/** Whether this is the whole source or its last chunk: `part 3/3`, `bytes 90-99/100`. Earlier chunks are not kept. */
function completesUpload({ rawHeaders }: ApiRequest): boolean {
  const [range] = headerValues(rawHeaders, 'content-range');
  if (range === undefined) return true;
  const [, part, lastByte, total] = /^(?:part (\d+)|bytes \d+-(\d+))\/(\d+|\*)$/.exec(range) ?? [];
  return part === undefined ? Number(lastByte) + 1 === Number(total) : part === total;
}
