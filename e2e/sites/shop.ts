import { callSite } from './call-site.ts';
import { shopPage, shopStyle } from './shop-page.ts';
import { type Site, script, serve } from './site.ts';

/** The shop's own script: the mistake is on its third line, the leak in `loadVideos`. */
const appScript = (key: string) => `window.shop = {
  currency: 'EUR',
  videoApiKey: '${key}',
};

async function loadVideos() {
  const headers = { Authorization: 'Basic ' + btoa(shop.videoApiKey + ':') };
  const response = await /*leak*/fetch('https://ws.api.video/videos', { headers });
  return response.ok ? (await response.json()).data : [];
}

function showVideos(videos) {
  const titles = videos.length ? videos.map((video) => '▶ ' + video.title) : ['No films right now'];
  document.querySelector('.films').replaceChildren(...titles.map((title) => {
    const item = document.createElement('li');
    item.textContent = title;
    return item;
  }));
}

loadVideos()
  .catch(() => [])
  .then(showVideos);
`;

/** A vendor's analytics script that takes along whatever the page has put into its settings. */
const trackScript = () => `function trackVisit(settings) {
  const visit = { page: location.pathname, at: new Date().toISOString(), settings };
  return /*leak*/fetch('https://stats.example/c', { method: 'POST', keepalive: true, body: JSON.stringify(visit) });
}

trackVisit(window.shop).finally(() => {
  document.documentElement.dataset.state = 'done';
});
`;

/** A small shop, for shop.example, whose script holds a key, sends it to ws.api.video and passes it on to stats.example. */
export function shopSite({ key }: { key: string }): Site {
  return serve({
    '/': { type: 'text/html; charset=utf-8', body: shopPage },
    '/assets/shop.css': { type: 'text/css; charset=utf-8', body: shopStyle },
    '/assets/app.js': script(appScript(key)),
    '/assets/track.js': script(trackScript()),
  });
}

/** Where the two leaking calls of the shop stand. */
export function shopCallSites(key: string) {
  return {
    loadVideos: { url: 'https://shop.example/assets/app.js', ...callSite(appScript(key)) },
    trackVisit: { url: 'https://shop.example/assets/track.js', ...callSite(trackScript()) },
  };
}
