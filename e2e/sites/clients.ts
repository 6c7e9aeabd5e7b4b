import type { ClientBundles } from './client-bundles.ts';
import { page, type Site, script, serve } from './site.ts';

export interface ClientsOptions {
  bundles: ClientBundles;
  key: string;
  uploadToken: string;
  /** The video that the uploader sends a file to with its `apiKey` option. */
  videoId: string;
}

const uploaderScript = ({ key, uploadToken, videoId }: ClientsOptions) => `const credentials = {
  apiKey: { apiKey: '${key}', videoId: '${videoId}' },
  uploadToken: { uploadToken: '${uploadToken}' },
};

function uploadFilm(mode) {
  const file = new File(['film'], 'film.mp4', { type: 'video/mp4' });
  return new VideoUploader({ file, retries: 0, ...credentials[mode] }).upload();
}

uploadFilm(new URLSearchParams(location.search).get('mode')).catch(() => {}).finally(done);
`;

const clientScript = ({ key }: ClientsOptions) => `function listFilms() {
  return new ApiVideoClient({ apiKey: '${key}' }).videos.list();
}

listFilms().catch(() => {}).finally(done);
`;

/**
 * Pages, for clients.example, that call ws.api.video through the official clients:
 * `/uploader?mode=apiKey`, `/uploader?mode=uploadToken` and `/nodejs-client`.
 */
export function clientsSite(options: ClientsOptions): Site {
  return serve({
    '/uploader': page('video-uploader', ['/assets/video-uploader.js', '/uploader.js']),
    '/uploader.js': script(uploaderScript(options)),
    '/assets/video-uploader.js': script(options.bundles.videoUploader),
    '/nodejs-client': page('nodejs-client', ['/assets/nodejs-client.js', '/nodejs-client.js']),
    '/nodejs-client.js': script(clientScript(options)),
    '/assets/nodejs-client.js': script(options.bundles.nodejsClient),
  });
}
