import type { ClientBundles } from './client-bundles.ts';
import { page, type Resource, type Site, script, serve } from './site.ts';

/** What the pages of clients.example hold; each holds only what its mode needs. */
export interface Credentials {
  key: string;
  uploadToken: string;
  accessToken: string;
  refreshToken: string;
  /** The video that the uploaders send a file to. */
  videoId: string;
}

/** The options of the uploaders in each of their authentication modes. */
const uploaderModes = {
  apiKey: ({ key, videoId }: Credentials) => ({ apiKey: key, videoId }),
  uploadToken: ({ uploadToken }: Credentials) => ({ uploadToken }),
  accessToken: ({ accessToken, videoId }: Credentials) => ({ accessToken, videoId }),
  refreshToken: ({ accessToken, refreshToken, videoId }: Credentials) => ({ accessToken, refreshToken, videoId }),
};

const uploaderScript = (options: object) => `const options = ${JSON.stringify(options, null, 2)};

function uploadFilm() {
  const file = new File(['film'], 'film.mp4', { type: 'video/mp4' });
  return new VideoUploader({ file, retries: 0, ...options }).upload();
}

uploadFilm().catch(() => {}).finally(done);
`;

const progressiveScript = (options: object) => `const options = ${JSON.stringify(options, null, 2)};

function recordFilm() {
  const uploader = new ProgressiveUploader({ retries: 0, ...options });
  return uploader.uploadLastPart(new Blob(['film'], { type: 'video/mp4' }));
}

recordFilm().catch(() => {}).finally(done);
`;

const clientScripts = {
  basic: ({ key }: Credentials) => `function listFilms() {
  return new ApiVideoClient({ apiKey: '${key}' }).videos.list();
}

listFilms().catch(() => {}).finally(done);
`,
  accessToken: ({ key, videoId }: Credentials) => `async function uploadWithToken() {
  const { accessToken, refreshToken } = await new ApiVideoClient({ apiKey: '${key}' }).getAccessToken();
  const file = new File(['film'], 'film.mp4', { type: 'video/mp4' });
  await new VideoUploader({ file, retries: 0, accessToken, refreshToken, videoId: '${videoId}' }).upload();
}

uploadWithToken().catch(() => {}).finally(done);
`,
};

/**
 * Pages, for clients.example, that call ws.api.video through the official clients: `/uploader/MODE` and
 * `/progressive/MODE` with `apiKey`, `uploadToken`, `accessToken` and `refreshToken`, `/nodejs-client/basic`, and
 * `/nodejs-client/accessToken`, whose token goes to an uploader.
 */
export function clientsSite(bundles: ClientBundles, credentials: Credentials): Site {
  const uploaderPages = Object.entries(uploaderModes).map(([mode, options]) => ({
    ...clientPage(`/uploader/${mode}`, uploaderScript(options(credentials))),
    ...clientPage(`/progressive/${mode}`, progressiveScript(options(credentials))),
  }));
  const clientPages = Object.entries(clientScripts).map(([mode, text]) =>
    clientPage(`/nodejs-client/${mode}`, text(credentials)),
  );
  return serve({
    '/assets/video-uploader.js': script(bundles.videoUploader),
    '/assets/nodejs-client.js': script(bundles.nodejsClient),
    ...Object.assign({}, ...uploaderPages, ...clientPages),
  });
}

function clientPage(path: string, text: string): Record<string, Resource> {
  const clients = ['/assets/video-uploader.js', '/assets/nodejs-client.js'];
  return { [path]: page(path, [...clients, `${path}.js`]), [`${path}.js`]: script(text) };
}
