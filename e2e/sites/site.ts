import type { IncomingMessage, ServerResponse } from 'node:http';

/** A web site as a request handler; which host it stands for is decided where it is mounted. */
export type Site = (request: IncomingMessage, response: ServerResponse) => void;

/** One file of a site. */
export interface Resource {
  type: string;
  body: string | Buffer;
  /** 200 by default. */
  status?: number;
  headers?: Record<string, string>;
}

interface TextResource extends Resource {
  body: string;
}

export const script = (body: string): TextResource => ({ type: 'text/javascript; charset=utf-8', body });
export const json = (value: unknown): TextResource => ({
  type: 'application/json',
  body: JSON.stringify(value, null, 2),
});

/**
 * A page with a heading and a body that runs scripts in order.
 * `document.documentElement.dataset.state` is `done` once a script, or a frame of the page, has called `done()`.
 */
export function page(title: string, scripts: string[], body = ''): TextResource {
  return {
    type: 'text/html; charset=utf-8',
    body: `<!doctype html>
<html lang="en">
<meta charset="utf-8">
<link rel="icon" href="data:,">
<title>${title}</title>
<script>
function done() {
  document.documentElement.dataset.state = 'done';
  if (parent !== window) parent.postMessage('done', '*');
}
addEventListener('message', done);
</script>
<h1>${title}</h1>
${body}
${scripts.map((source) => `<script src="${source}"></script>`).join('\n')}
</html>
`,
  };
}

/** Serves resources by their path, and 404 for any other. */
export function serve(resources: Record<string, Resource>): Site {
  return (request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'https://site.example');
    const resource = resources[pathname];
    if (resource) response.writeHead(resource.status ?? 200, { 'Content-Type': resource.type, ...resource.headers });
    else response.writeHead(404, { 'Content-Type': 'text/plain' });
    response.end(resource?.body ?? `There is no ${pathname} here.\n`);
  };
}
