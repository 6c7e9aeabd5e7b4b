import { page, type Site, script, serve } from './site.ts';

const socketScript = `const socket = new WebSocket('wss://lasting.example/feed');
socket.onopen = done;
`;

/** Once told to, the page sends the key and goes away. */
const leaveScript = (key: string) => `const socket = new WebSocket('wss://lasting.example/feed');
socket.onopen = done;
socket.onmessage = ({ data }) => {
  if (data !== 'go') return;
  socket.send('${key}');
  location.assign('/quiet');
};
`;

const pendingScript = (key: string) => `function ask() {
  return /*leak*/fetch('/never?k=${key}');
}

addEventListener('load', () => {
  ask();
  done();
});
`;

const sharedWorkerScript = `new SharedWorker('/shared-task.js').port.onmessage = done;
`;

const sharedTask = (key: string) => `addEventListener('connect', async ({ ports: [port] }) => {
  await fetch('https://ws.api.video/videos', { headers: { Authorization: 'Basic ' + btoa('${key}:') } });
  port.postMessage('done');
});
`;

const openScript = (key: string) => `const request = new XMLHttpRequest();
request.open('GET', 'https://lasting.example/private', true, '${key}', '');
request.onloadend = done;
request.send();
`;

const fileForm = `<form action="/form" method="post" enctype="multipart/form-data" target="result"><input name="file" type="file"></form>
<iframe name="result"></iframe>`;

const fileScript = (key: string) => `function sendFile() {
  const form = document.querySelector('form');
  const files = new DataTransfer();
  files.items.add(new File(['key=${key}'], 'settings.ini'));
  form.elements.file.files = files.files;
  document.querySelector('iframe').onload = done;
  form.submit();
}

addEventListener('load', sendFile);
`;

/**
 * Pages, for lasting.example, with what does not end by itself: `/socket` opens one and sends nothing, `/leave` sends the
 * key and goes away, `/pending` asks for what never comes. And with what no extension is shown: `/shared-worker`,
 * `/open-credentials` and `/form-file`.
 */
export function lastingSite(key: string): Site {
  const files = serve({
    '/quiet': page('quiet', []),
    '/socket': page('socket', ['/socket.js']),
    '/socket.js': script(socketScript),
    '/leave': page('leave', ['/leave.js']),
    '/leave.js': script(leaveScript(key)),
    '/pending': page('pending', ['/pending.js']),
    '/pending.js': script(pendingScript(key)),
    '/shared-worker': page('shared worker', ['/shared-worker.js']),
    '/shared-worker.js': script(sharedWorkerScript),
    '/shared-task.js': script(sharedTask(key)),
    '/open-credentials': page('open', ['/open-credentials.js']),
    '/open-credentials.js': script(openScript(key)),
    '/form-file': page('form', ['/form-file.js'], fileForm),
    '/form-file.js': script(fileScript(key)),
    '/form': page('Thank you', []),
  });
  return (request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'https://lasting.example');
    if (pathname === '/never') return;
    if (pathname !== '/private') files(request, response);
    else if (request.headers.authorization !== undefined) response.end('welcome');
    else response.writeHead(401, { 'WWW-Authenticate': 'Basic realm="private"' }).end();
  };
}

/** The script whose marked call never ends. */
export const pendingText = pendingScript;
