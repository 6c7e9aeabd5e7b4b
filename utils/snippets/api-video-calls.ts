/** The members that a call takes, by their names in the API; null for a value of any kind, a shape for an object or a list of them. */
export interface Shape {
  readonly [member: string]: Shape | null;
}

export type QueryKind = 'text' | 'number' | 'texts' | 'map';

/** A call of the vendor's Node.js client and the request that it sends. */
export interface ClientCall {
  readonly method: string;
  /** With parameters in braces, which are the call's first arguments. */
  readonly path: string;
  /** The API of the client and its method. */
  readonly call: string;
  readonly query?: Readonly<Record<string, QueryKind>>;
  readonly body?: Shape;
  /** The body is one file. */
  readonly file?: true;
}

const page = { currentPage: 'number', pageSize: 'number' } as const;
const sorted = { sortBy: 'text', sortOrder: 'text', ...page } as const;

const video: Shape = {
  title: null,
  description: null,
  public: null,
  panoramic: null,
  mp4Support: null,
  playerId: null,
  tags: null,
  metadata: { key: null, value: null },
  language: null,
  transcript: null,
  transcriptSummary: null,
  transcriptSummaryAttributes: null,
};

const newVideo: Shape = {
  ...video,
  source: null,
  clip: { startTimecode: null, endTimecode: null },
  watermark: { id: null, top: null, left: null, bottom: null, right: null, width: null, height: null, opacity: null },
};

const player: Shape = {
  name: null,
  text: null,
  link: null,
  linkHover: null,
  linkActive: null,
  trackPlayed: null,
  trackUnplayed: null,
  trackBackground: null,
  backgroundTop: null,
  backgroundBottom: null,
  backgroundText: null,
  enableApi: null,
  enableControls: null,
  forceAutoplay: null,
  hideTitle: null,
  forceLoop: null,
};

const liveStream: Shape = {
  name: null,
  public: null,
  playerId: null,
  restreams: { name: null, serverUrl: null, streamKey: null },
};

/** Read from `@api.video/nodejs-client` 2.6; what a call does not know, the client drops without a word. */
export const clientCalls: readonly ClientCall[] = [
  {
    method: 'GET',
    path: '/videos',
    call: 'videos.list',
    query: { title: 'text', tags: 'texts', metadata: 'map', description: 'text', liveStreamId: 'text', ...sorted },
  },
  { method: 'POST', path: '/videos', call: 'videos.create', body: newVideo },
  { method: 'GET', path: '/videos/{videoId}', call: 'videos.get' },
  { method: 'PATCH', path: '/videos/{videoId}', call: 'videos.update', body: video },
  { method: 'DELETE', path: '/videos/{videoId}', call: 'videos.delete' },
  { method: 'GET', path: '/videos/{videoId}/status', call: 'videos.getStatus' },
  { method: 'POST', path: '/videos/{videoId}/source', call: 'videos.upload', file: true },
  {
    method: 'GET',
    path: '/live-streams',
    call: 'liveStreams.list',
    query: { streamKey: 'text', name: 'text', ...sorted },
  },
  { method: 'POST', path: '/live-streams', call: 'liveStreams.create', body: liveStream },
  { method: 'GET', path: '/live-streams/{liveStreamId}', call: 'liveStreams.get' },
  { method: 'PATCH', path: '/live-streams/{liveStreamId}', call: 'liveStreams.update', body: liveStream },
  { method: 'DELETE', path: '/live-streams/{liveStreamId}', call: 'liveStreams.delete' },
  { method: 'GET', path: '/upload-tokens', call: 'uploadTokens.list', query: sorted },
  { method: 'POST', path: '/upload-tokens', call: 'uploadTokens.createToken', body: { ttl: null } },
  { method: 'GET', path: '/upload-tokens/{uploadToken}', call: 'uploadTokens.getToken' },
  { method: 'DELETE', path: '/upload-tokens/{uploadToken}', call: 'uploadTokens.deleteToken' },
  { method: 'PUT', path: '/live-streams/{liveStreamId}/complete', call: 'liveStreams.complete' },
  { method: 'POST', path: '/live-streams/{liveStreamId}/thumbnail', call: 'liveStreams.uploadThumbnail', file: true },
  { method: 'DELETE', path: '/live-streams/{liveStreamId}/thumbnail', call: 'liveStreams.deleteThumbnail' },
  { method: 'POST', path: '/videos/{videoId}/thumbnail', call: 'videos.uploadThumbnail', file: true },
  { method: 'PATCH', path: '/videos/{videoId}/thumbnail', call: 'videos.pickThumbnail', body: { timecode: null } },
  { method: 'GET', path: '/discarded/videos/{videoId}', call: 'videos.getDiscarded' },
  { method: 'PATCH', path: '/discarded/videos/{videoId}', call: 'videos.updateDiscarded', body: { discarded: null } },
  { method: 'GET', path: '/videos/{videoId}/captions/{language}', call: 'captions.get' },
  { method: 'POST', path: '/videos/{videoId}/captions/{language}', call: 'captions.upload', file: true },
  { method: 'DELETE', path: '/videos/{videoId}/captions/{language}', call: 'captions.delete' },
  { method: 'GET', path: '/videos/{videoId}/chapters/{language}', call: 'chapters.get' },
  { method: 'POST', path: '/videos/{videoId}/chapters/{language}', call: 'chapters.upload', file: true },
  { method: 'DELETE', path: '/videos/{videoId}/chapters/{language}', call: 'chapters.delete' },
  { method: 'GET', path: '/players', call: 'playerThemes.list', query: sorted },
  { method: 'POST', path: '/players', call: 'playerThemes.create', body: player },
  { method: 'GET', path: '/players/{playerId}', call: 'playerThemes.get' },
  { method: 'PATCH', path: '/players/{playerId}', call: 'playerThemes.update', body: player },
  { method: 'DELETE', path: '/players/{playerId}', call: 'playerThemes.delete' },
  { method: 'GET', path: '/tags', call: 'tags.list', query: { value: 'text', ...sorted } },
  { method: 'GET', path: '/watermarks', call: 'watermarks.list', query: sorted },
  { method: 'POST', path: '/watermarks', call: 'watermarks.upload', file: true },
  { method: 'DELETE', path: '/watermarks/{watermarkId}', call: 'watermarks.delete' },
  { method: 'GET', path: '/webhooks', call: 'webhooks.list', query: { events: 'text', ...page } },
  { method: 'POST', path: '/webhooks', call: 'webhooks.create', body: { events: null, url: null } },
  { method: 'GET', path: '/webhooks/{webhookId}', call: 'webhooks.get' },
  { method: 'DELETE', path: '/webhooks/{webhookId}', call: 'webhooks.delete' },
];
