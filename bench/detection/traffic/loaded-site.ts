import { page, type Resource, type Site } from '../../../e2e/sites/site.ts';
import { escapeToAscii, minifiedJavaScript } from '../corpora/javascript.ts';
import { videoPage } from '../corpora/json-bodies.ts';
import { createSeeded } from '../corpora/seeded.ts';

export const loadedHost = 'shop.example';

const counts = { script: 12, style: 6, image: 27, json: 14 };

/** With the page itself. */
export const resourceCount = 1 + Object.values(counts).reduce((total, count) => total + count, 0);

/**
 * A page of sixty resources, about 1 MB: scripts, style sheets, pictures, and answers of an API that it asks for. None
 * may be cached. `loaded` on its window resolves to the milliseconds from its navigation until all is there.
 */
export function loadedSite(seed: number): Site {
  const resources = makeResources(seed);
  return (request, response) => {
    const resource = resources.get(new URL(request.url ?? '/', `https://${loadedHost}`).pathname);
    const type = resource?.type ?? 'text/plain';
    response.writeHead(resource ? 200 : 404, { 'Content-Type': type, 'Cache-Control': 'no-store' });
    response.end(resource?.body);
  };
}

function makeResources(seed: number): Map<string, Resource> {
  const seeded = createSeeded(seed);
  const scripts = escapeToAscii(minifiedJavaScript(600_000));
  const resources = new Map<string, Resource>([['/', html()]]);
  for (let index = 0; index < counts.script; index++) {
    const text = JSON.stringify(scripts.slice(index * 50_000, (index + 1) * 50_000));
    resources.set(`/${index}.js`, { type: 'text/javascript', body: `window.part${index} = ${text};` });
  }
  for (let index = 0; index < counts.style; index++)
    resources.set(`/${index}.css`, {
      type: 'text/css',
      body: `.part${index} { color: #${index}0${index}; }\n`.repeat(500),
    });
  for (let index = 0; index < counts.image; index++)
    resources.set(`/${index}.svg`, { type: 'image/svg+xml', body: picture(index) });
  for (let index = 0; index < counts.json; index++)
    resources.set(`/${index}.json`, { type: 'application/json', body: JSON.stringify(videoPage(seeded)) });
  return resources;
}

function html(): Resource {
  const each = (count: number, write: (index: number) => string) =>
    Array.from({ length: count }, (_, index) => write(index)).join('\n');
  const body = `${each(counts.style, (index) => `<link rel="stylesheet" href="/${index}.css">`)}
${each(counts.image, (index) => `<img alt="" width="40" height="40" src="/${index}.svg">`)}
<script>
const shown = new Promise((resolve) => addEventListener('load', resolve));
const answers = Array.from({ length: ${counts.json} }, async (_, index) => (await fetch('/' + index + '.json')).json());
window.loaded = Promise.all([shown, ...answers]).then(() => performance.now());
</script>`;
  return page(
    'A page of sixty resources',
    Array.from({ length: counts.script }, (_, index) => `/${index}.js`),
    body,
  );
}

const picture = (index: number) =>
  `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 40 40">${`<circle cx="${index}" cy="20" r="9"/>`.repeat(100)}</svg>`;
