import { page, type Site, script, serve } from './site.ts';

const dashboardScript = (keys: string[]) => `async function tryKey(key) {
  const headers = { Authorization: 'Basic ' + btoa(key + ':') };
  await fetch('https://ws.api.video/videos', { headers });
  await fetch('https://ws.api.video/auth/api-key', { method: 'POST', body: JSON.stringify({ apiKey: key }) });
}

Promise.all(${JSON.stringify(keys)}.map(tryKey)).finally(done);
`;

/** A page that shows keys to their owner and tries each of them, as the provider's dashboard does on dashboard.api.video. */
export function dashboardSite(keys: string[]): Site {
  const list = keys.map((key) => `<li><code>${key}</code></li>`).join('');
  return serve({
    '/': page('API keys', ['/dashboard.js'], `<ul>${list}</ul>`),
    '/dashboard.js': script(dashboardScript(keys)),
  });
}
