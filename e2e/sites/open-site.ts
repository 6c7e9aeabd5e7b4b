import type { Site } from './site.ts';

/** A third party, such as stats.example, that takes everything from any origin and answers 204. What it was sent is in the emulator's records. */
export const openSite: Site = (request, response) => {
  response.writeHead(204, {
    'Access-Control-Allow-Origin': request.headers.origin ?? '*',
    'Access-Control-Allow-Credentials': 'true',
    'Access-Control-Allow-Headers': request.headers['access-control-request-headers'] ?? '*',
    'Access-Control-Allow-Methods': 'GET, POST, PUT, DELETE',
  });
  response.end();
};
